package app.kith.webhook.ui;

import app.kith.design.Copied;
import app.kith.design.Toast;
import app.kith.platform.NotFound;
import app.kith.platform.Refused;
import app.kith.webhook.Delivery;
import app.kith.webhook.Made;
import app.kith.webhook.Tried;
import app.kith.webhook.Webhook;
import app.kith.webhook.Webhook.State;
import app.kith.webhook.WebhookDraft;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Set;

/** A webhook: how it stands, and behind its address all that can be done to it. */
class WebhookCard extends NativeDetails {

    private final transient WebhookDoings doings;
    private final Div standing = new Div();
    private final Div secret = new Div();
    private final Div form = new Div();
    private final DeliveryLog log;
    private final Runnable removed;
    private transient Webhook webhook;

    WebhookCard(Webhook webhook, WebhookDoings doings, Runnable removed) {
        this.webhook = webhook;
        this.doings = doings;
        this.removed = removed;
        this.log = new DeliveryLog(doings::log, delivery -> trying(() -> show(doings.again(delivery))));
        addClassName("app");
        secret.getElement().setAttribute("role", "status");
        show(webhook);
        setContent(new Div(secret, standing, new H4("What was sent"), log, change(), danger()));
    }

    /** Something was sent: what came of it, and how the webhook stands now. */
    void show(Tried tried) {
        show(tried.webhook());
        log.show(tried.delivery());
    }

    /** The secret, this once. */
    void show(Made made) {
        var hint = new Paragraph("Take the secret now: nobody can see it again.");
        hint.addClassName("help");
        secret.removeAll();
        secret.add(new Copied("Secret", made.secret()), hint);
    }

    private void show(Delivery delivery) {
        log.show(delivery);
    }

    private void show(Webhook now) {
        var changed = form.getComponentCount() == 0 || !draft(now).equals(draft(webhook));
        webhook = now;
        var address = new Span(now.url());
        address.addClassName("name");
        setSummary(address, WebhookState.word(now));
        standing.removeAll();
        standing.add(WebhookState.sentence(now), buttons(now));
        if (changed) {
            form.removeAll();
            form.add(new WebhookForm(draft(now), "Save", this::change));
        }
    }

    private Div buttons(Webhook now) {
        var isOn = now.state() != State.OFF;
        var test = button("Send a test", () -> show(doings.ping()));
        test.setVisible(isOn);
        var turn = button(isOn ? "Switch off" : "Switch on", () -> show(doings.turn(!isOn)));
        var row = new Div(test, turn, button("New secret", this::askForSecret));
        row.addClassName("savebar");
        return row;
    }

    private NativeButton button(String words, Runnable doing) {
        var button = new NativeButton(words, _ -> trying(doing));
        button.addClassNames("btn", "secondary");
        return button;
    }

    private NativeDetails change() {
        return new NativeDetails("Change it", form);
    }

    private void change(WebhookDraft draft) {
        show(doings.change(draft));
        Toast.show(UI.getCurrent(), "Saved");
    }

    private void askForSecret() {
        ask(
                        "Make a new secret?",
                        "For 24 hours both sign what is sent; then only the new one does.",
                        "Make it",
                        () -> show(doings.renewSecret()))
                .open();
    }

    private NativeButton danger() {
        var button = new NativeButton("Remove this webhook", _ -> {
            var dialog = ask("Remove this webhook?", "Its log goes with it. This can’t be undone.", "Remove", () -> {
                doings.remove();
                removed.run();
            });
            dialog.setConfirmButtonTheme("error primary");
            dialog.open();
        });
        button.addClassNames("btn", "danger");
        return button;
    }

    private static ConfirmDialog ask(String title, String meaning, String answer, Runnable doing) {
        var dialog = new ConfirmDialog(title, meaning, answer, _ -> trying(doing));
        dialog.setCancelable(true);
        return dialog;
    }

    private static void trying(Runnable doing) {
        try {
            doing.run();
        } catch (Refused refused) {
            Toast.show(UI.getCurrent(), String.valueOf(refused.getMessage()));
        } catch (NotFound _) {
            Toast.show(UI.getCurrent(), "It is not there any more. Load this page again.");
        }
    }

    private static WebhookDraft draft(Webhook webhook) {
        return new WebhookDraft(webhook.url(), Set.copyOf(webhook.kinds()));
    }
}
