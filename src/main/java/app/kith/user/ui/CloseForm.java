package app.kith.user.ui;

import app.kith.platform.Refused;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.function.Consumer;

/** Asks who closes an account for the password, so that nobody does it on a screen that was left open. */
class CloseForm extends Div {

    private final PasswordField password = new PasswordField("Password");
    private final Faults faults = new Faults().beside("password", password);

    CloseForm(Consumer<String> close) {
        addClassName("profile-form");
        password.getElement().setAttribute("autocomplete", "current-password");
        var button = new NativeButton("Close account", _ -> close(close));
        button.addClassNames("btn", "danger");
        var foot = new Div(button);
        foot.addClassName("savebar");
        add(password, foot);
    }

    private void close(Consumer<String> close) {
        try {
            close.accept(password.getValue());
        } catch (Refused refused) {
            faults.show(refused);
        }
    }
}
