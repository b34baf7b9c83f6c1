package app.kith.user.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Function;

/** The form of one's profile in a dialog: on a phone it takes the screen. */
public class ProfileEditor extends Dialog {

    ProfileEditor(Function<Runnable, Component> form) {
        setHeaderTitle("Edit profile");
        addClassName("profile-editor");
        add(form.apply(this::close));
    }
}
