package app.kith.webhook.ui;

import app.kith.platform.Refused;
import app.kith.platform.outbound.Outbound;
import app.kith.user.ui.Faults;
import app.kith.webhook.Kind;
import app.kith.webhook.WebhookDraft;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** What a member says of a webhook. */
class WebhookForm extends Div {

    private final TextField url = new TextField("Address");
    private final CheckboxGroup<Kind> kinds = new CheckboxGroup<>("What it is told");
    private final Faults faults = new Faults().beside("url", url).beside("kinds", kinds);

    WebhookForm(WebhookDraft draft, String action, Consumer<WebhookDraft> save) {
        addClassName("profile-form");
        url.setMaxLength(Outbound.LONGEST);
        url.setValue(draft.url());
        url.setHelperText("Where your program listens: https://example.org/in");
        kinds.addClassName("scopes");
        kinds.setItems(Kind.choices());
        kinds.setItemLabelGenerator(Kind::words);
        kinds.setItemHelperGenerator(Kind::text);
        kinds.setValue(draft.kinds());
        var button = new Button(action, _ -> save(save));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        var foot = new Div(button);
        foot.addClassName("savebar");
        add(url, kinds, foot);
    }

    private void save(Consumer<WebhookDraft> save) {
        try {
            save.accept(new WebhookDraft(url.getValue(), kinds.getValue()));
        } catch (Refused refused) {
            faults.show(refused);
        }
    }
}
