package app.kith.user.ui;

import app.kith.platform.NotFound;
import app.kith.platform.Refused;
import app.kith.user.security.PasswordResets;
import app.kith.user.security.SignIn;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where the link leads that was sent to who forgot the password. */
@Route(value = "reset/:token", autoLayout = false)
@PageTitle("A new password · Kith")
@AnonymousAllowed
class ResetView extends Door implements BeforeEnterObserver {

    private final transient PasswordResets resets;
    private final transient SignIn signIn;
    private final PasswordField password = new PasswordField("New password");
    private final Faults faults = new Faults().beside("password", password);
    private final Div form = new Div();
    private String token = "";

    ResetView(PasswordResets resets, SignIn signIn) {
        this.resets = resets;
        this.signIn = signIn;
        form.addClassName("fields");
        show(form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        if (resets.isGood(token)) {
            ask();
        } else {
            giveUp();
        }
    }

    private void ask() {
        password.setHelperText("At least 12 characters. A few words in a row are good.");
        password.setAutofocus(true);
        password.getElement().setAttribute("autocomplete", "new-password");
        var save = new Button("Save and sign in", _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        form.add(greeting("A new password", "You are signed out everywhere else."), password, save);
    }

    private void save() {
        try {
            signIn.as(resets.use(token, password.getValue()));
            UI.getCurrent().getPage().setLocation("/");
        } catch (NotFound usedMeanwhile) {
            giveUp();
        } catch (Refused refused) {
            faults.show(refused);
        }
    }

    private void giveUp() {
        var again = new Anchor("/forgot", "Ask for another");
        again.addClassNames("btn", "primary");
        form.removeAll();
        form.add(greeting("This link doesn’t work any more", "It is good for 30 minutes, and once."), again);
    }

    private static Div greeting(String title, String words) {
        var quiet = new Paragraph(words);
        quiet.addClassName("quiet");
        return new Div(new H1(title), quiet);
    }
}
