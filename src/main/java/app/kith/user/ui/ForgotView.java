package app.kith.user.ui;

import app.kith.platform.Refused;
import app.kith.user.security.PasswordResets;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Asks who forgot the password where to send a link. */
@Route(value = "forgot", autoLayout = false)
@PageTitle("Forgot your password? · Kith")
@AnonymousAllowed
class ForgotView extends Door {

    private final transient PasswordResets resets;
    private final Paragraph words = new Paragraph();
    private final TextField login = new TextField("Handle or email");
    private final Button send = new Button("Send link");
    private final Faults faults = new Faults().beside("login", login);

    ForgotView(PasswordResets resets) {
        this.resets = resets;
        words.addClassName("quiet");
        words.getElement().setAttribute("role", "status");
        login.setAutocapitalize(Autocapitalize.NONE);
        login.setAutofocus(true);
        login.getElement().setAttribute("autocomplete", "username");
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickShortcut(Key.ENTER);
        send.addClickListener(_ -> ask());
        var form = new Div(new Div(new H1("Forgot your password?"), words), login, send, back());
        form.addClassName("fields");
        show(form);
        say(
                resets.arePossible(),
                resets.arePossible()
                        ? "We send a link to the address that you signed up with."
                        : "Kith can’t send mail here. Whoever runs this place can help you.");
    }

    private void ask() {
        try {
            resets.ask(login.getValue());
            say(false, "If there is such a member, a link is on its way to their mail. It is good for 30 minutes.");
        } catch (Refused refused) {
            faults.show(refused);
        }
    }

    private void say(boolean open, String text) {
        words.setText(text);
        login.setVisible(open);
        send.setVisible(open);
    }

    private static Component back() {
        var link = new Anchor("/login", "Back to sign in");
        link.addClassName("link");
        var line = new Paragraph(link);
        line.addClassNames("meta", "centred");
        return line;
    }
}
