package app.kith.user.ui;

import app.kith.user.SignedIn;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;

@Route(value = "login", autoLayout = false)
@PageTitle("Sign in · Kith")
@AnonymousAllowed
class LoginView extends Door implements BeforeEnterObserver {

    private final Paragraph greeting = new Paragraph("Good to see you again.");
    private final TextField login = new TextField("Handle or email");
    private final PasswordField password = new PasswordField("Password");

    LoginView() {
        var form = new NativeForm("/login");
        form.add(greeting(), login(), password(), remember(), submit(), forgot(), signUp());
        show(form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (SignedIn.isAnybody()) {
            event.forwardTo("");
            return;
        }
        var asked = event.getLocation().getQueryParameters().getParameters().keySet();
        if (asked.contains("error")) {
            tryAgain("That password doesn’t fit this handle. Try again.");
        } else if (asked.contains("wait")) {
            tryAgain(said("kith.login.wait").orElse("Try again in a few minutes."));
        } else if (asked.contains("trouble")) {
            tryAgain("Something went wrong here, and your password may be right. Try again in a moment.");
        } else if (asked.contains("out")) {
            greeting.setText(
                    "You are signed out. If you didn’t do that, sign in to see why. A closed account opens again that way for 30"
                            + " days.");
        } else if (asked.contains("again")) {
            tryAgain("This page had been open for long. Sign in once more.");
        }
    }

    private void tryAgain(String why) {
        said("kith.login").ifPresent(login::setValue);
        password.setInvalid(true);
        password.setErrorMessage(why);
        password.focus();
    }

    /** What whoever refused the form left for this page. */
    private static Optional<String> said(String name) {
        return VaadinSession.getCurrent().getSession().getAttribute(name) instanceof String words
                ? Optional.of(words)
                : Optional.empty();
    }

    private Component greeting() {
        greeting.addClassName("quiet");
        return new Div(new H1("Sign in"), greeting);
    }

    private Component login() {
        login.setAutofocus(true);
        login.getElement().setProperty("name", "username").setAttribute("autocomplete", "username");
        login.setAutocapitalize(Autocapitalize.NONE);
        return login;
    }

    private Component password() {
        password.getElement().setProperty("name", "password").setAttribute("autocomplete", "current-password");
        return password;
    }

    private static Component remember() {
        var box = new Input();
        box.setType("checkbox");
        box.getElement().setAttribute("name", "remember").setAttribute("checked", true);
        var label = new NativeLabel();
        label.add(box, new Span("Keep me signed in on this device"));
        label.addClassName("choice");
        return label;
    }

    private static Component submit() {
        var button = new NativeButton("Sign in");
        button.addClassNames("btn", "primary", "block");
        button.getElement().setAttribute("type", "submit");
        return button;
    }

    private static Component forgot() {
        var link = new Anchor("/forgot", "Forgot your password?");
        link.addClassName("link");
        var line = new Paragraph(link);
        line.addClassNames("meta", "centred");
        return line;
    }

    private static Component signUp() {
        var link = new Anchor("/signup", "Sign up");
        link.addClassName("link");
        var line = new Paragraph(new Span("New here? "), link);
        line.addClassNames("meta", "centred");
        return line;
    }
}
