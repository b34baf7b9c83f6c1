package app.kith.webhook.ui;

import app.kith.design.Ears;
import app.kith.design.Toast;
import app.kith.platform.Live;
import app.kith.platform.Live.Topic;
import app.kith.platform.Viewer;
import app.kith.user.SignedIn;
import app.kith.user.ui.SettingsPane;
import app.kith.webhook.Deliveries;
import app.kith.webhook.Tried;
import app.kith.webhook.Webhook;
import app.kith.webhook.WebhookDraft;
import app.kith.webhook.WebhookId;
import app.kith.webhook.Webhooks;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The addresses at which a member's own programs hear what happens. */
@Route("settings/webhooks")
@PageTitle("Webhooks · Settings · Kith")
@PermitAll
class WebhooksView extends SettingsPane {

    private static final WebhookDraft BLANK = new WebhookDraft("", Set.of());

    private final transient Webhooks webhooks;
    private final transient Deliveries deliveries;
    private final transient Viewer viewer;
    private final transient Map<WebhookId, WebhookCard> cards = new HashMap<>();
    private final Div list = new Div();
    private final Div form = new Div();
    private final Paragraph nothing = new Paragraph("None yet.");

    WebhooksView(Webhooks webhooks, Deliveries deliveries, SignedIn signedIn, Live live) {
        super("/settings/webhooks", "Webhooks");
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.viewer = signedIn.viewer();
        list.addClassName("apps");
        nothing.addClassName("quiet");
        list.add(nothing);
        webhooks.mine(viewer).forEach(this::show);
        beginForm();
        show(
                section(
                        "Your webhooks",
                        "A webhook sends what happens to you to a program of your own, at the moment it does.",
                        list),
                section("Add a webhook", "Kith signs what it sends with a secret that only you get.", form));
        Ears.of(live, this).on(Topic.of(viewer.id()), Tried.class, this::heard);
    }

    private void heard(Tried tried) {
        var card = cards.get(tried.webhook().id());
        if (card != null) {
            card.show(tried);
        }
    }

    private void beginForm() {
        form.removeAll();
        form.add(new WebhookForm(BLANK, "Add", this::make));
    }

    private void make(WebhookDraft draft) {
        var made = webhooks.add(viewer, draft);
        var card = show(made.webhook());
        card.show(made);
        card.setOpen(true);
        card.scrollIntoView();
        beginForm();
        Toast.show(UI.getCurrent(), "The webhook is there. Take its secret now.");
    }

    private WebhookCard show(Webhook webhook) {
        var doings = new WebhookDoings(viewer, webhook.id(), webhooks, deliveries);
        var card = new WebhookCard(webhook, doings, () -> forget(webhook.id()));
        cards.put(webhook.id(), card);
        list.add(card);
        nothing.setVisible(false);
        return card;
    }

    private void forget(WebhookId id) {
        list.remove(cards.remove(id));
        nothing.setVisible(cards.isEmpty());
        Toast.show(UI.getCurrent(), "The webhook is removed");
    }

    private static Section section(String title, String meaning, Div content) {
        var help = new Paragraph(meaning);
        help.addClassName("help");
        return new Section(new H3(title), help, content);
    }
}
