package app.kith.user.ui;

import app.kith.platform.Refused;
import app.kith.user.apps.AppDraft;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** What a member says of an app. */
class AppForm extends Div {

    private final TextField name = new TextField("Name");
    private final TextArea redirects = new TextArea("Where members go back to");
    private final ScopePicker scopes;
    private final Faults faults;

    AppForm(AppDraft draft, String action, Consumer<AppDraft> save) {
        addClassName("profile-form");
        name.setMaxLength(AppDraft.LONGEST_NAME);
        name.setValue(draft.name());
        redirects.setValue(String.join("\n", draft.redirects()));
        redirects.setHelperText("One address on each line, to the letter: https://example.org/back");
        redirects.setMinRows(2);
        scopes = new ScopePicker("What it may ask for", draft.scopes());
        faults =
                new Faults().beside("name", name).beside("redirects", redirects).beside("scopes", scopes);
        var button = new Button(action, _ -> save(save));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        var foot = new Div(button);
        foot.addClassName("savebar");
        add(name, redirects, scopes, foot);
    }

    private void save(Consumer<AppDraft> save) {
        try {
            save.accept(
                    new AppDraft(name.getValue(), redirects.getValue().lines().toList(), scopes.getValue()));
        } catch (Refused refused) {
            faults.show(refused);
        }
    }
}
