package app.kith.user.ui;

import app.kith.platform.Refused;
import app.kith.user.FirstAdministrator;
import app.kith.user.SignUp;
import app.kith.user.Users;
import app.kith.user.security.SignIn;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

@Route(value = "signup", autoLayout = false)
@PageTitle("Sign up · Kith")
@AnonymousAllowed
class SignUpView extends Door {

    private final TextField handle = new TextField("Handle");
    private final TextField name = new TextField("Name");
    private final EmailField email = new EmailField("Email");
    private final PasswordField password = new PasswordField("Password");
    private final TextField code = new TextField("Code");
    private final Button submit = new Button("Sign up");
    private final Faults faults = new Faults()
            .beside("handle", handle)
            .beside("displayName", name)
            .beside("email", email)
            .beside("password", password)
            .beside("code", code);

    private final Users users;
    private final FirstAdministrator firstAdministrator;
    private final SignIn signIn;

    SignUpView(Users users, FirstAdministrator firstAdministrator, SignIn signIn) {
        this.users = users;
        this.firstAdministrator = firstAdministrator;
        this.signIn = signIn;
        describeFields();
        submit.addClickListener(_ -> signUp());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addClickShortcut(Key.ENTER);
        submit.setDisableOnClick(true);
        var form = new Div(greeting(), handle, name, email, password, code, submit, signInInstead());
        form.addClassName("fields");
        show(form);
    }

    private void describeFields() {
        handle.setHelperText("Letters, digits and underscores. Others find you by it.");
        handle.setPrefixComponent(new Span("@"));
        handle.setAutocapitalize(Autocapitalize.NONE);
        handle.setAutofocus(true);
        name.setHelperText("As you want to be called. You can change it later.");
        password.setHelperText("At least 12 characters. A few words in a row are good.");
        code.setHelperText("You are the first here. The one-time code stands in the server’s log.");
        code.setVisible(firstAdministrator.isAwaited());
        handle.getElement().setAttribute("autocomplete", "username");
        name.getElement().setAttribute("autocomplete", "name");
        email.getElement().setAttribute("autocomplete", "email");
        password.getElement().setAttribute("autocomplete", "new-password");
    }

    private void signUp() {
        try {
            var signUp = new SignUp(handle.getValue(), email.getValue(), password.getValue(), name.getValue());
            if (code.isVisible()) {
                firstAdministrator.register(signUp, code.getValue());
            } else {
                users.register(signUp);
            }
            signIn.with(signUp.handle(), signUp.password());
            UI.getCurrent().getPage().setLocation("/");
        } catch (Refused refused) {
            faults.show(refused);
        } finally {
            submit.setEnabled(true);
        }
    }

    private static Component greeting() {
        var quiet = new Paragraph("Nice to meet you.");
        quiet.addClassName("quiet");
        return new Div(new H1("Sign up"), quiet);
    }

    private static Component signInInstead() {
        var link = new Anchor("/login", "Sign in");
        link.addClassName("link");
        var line = new Paragraph(new Span("A member already? "), link);
        line.addClassNames("meta", "centred");
        return line;
    }
}
