package app.kith.user.ui;

import app.kith.platform.Refused;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.function.BiConsumer;

/** Takes the password that somebody has, and the one that they want. */
class PasswordForm extends Div {

    private final PasswordField current = new PasswordField("Current password");
    private final PasswordField next = new PasswordField("New password");
    private final Span done = new Span();
    private final Faults faults = new Faults().beside("current", current).beside("password", next);

    PasswordForm(BiConsumer<String, String> change) {
        addClassName("profile-form");
        current.getElement().setAttribute("autocomplete", "current-password");
        next.getElement().setAttribute("autocomplete", "new-password");
        next.setHelperText("At least 12 characters. A few words in a row are good.");
        done.addClassNames("meta");
        done.getElement().setAttribute("role", "status");
        var button = new Button("Change password", _ -> change(change));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(_ -> button.setEnabled(true));
        var foot = new Div(button, done);
        foot.addClassName("savebar");
        add(current, next, foot);
    }

    private void change(BiConsumer<String, String> change) {
        done.setText("");
        try {
            change.accept(current.getValue(), next.getValue());
            current.clear();
            next.clear();
            done.setText("Changed. Only this browser is still signed in.");
        } catch (Refused refused) {
            faults.show(refused);
        }
    }
}
