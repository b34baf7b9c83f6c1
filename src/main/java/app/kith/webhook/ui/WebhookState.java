package app.kith.webhook.ui;

import app.kith.design.TimeAgo;
import app.kith.webhook.Webhook;
import app.kith.webhook.Webhook.State;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Objects;

/** How a webhook stands: one word beside its name, and a sentence that says what to do about it. */
final class WebhookState {

    private WebhookState() {}

    static Component word(Webhook webhook) {
        var word = new Span(
                switch (webhook.state()) {
                    case WORKING -> "Working";
                    case FAILING -> "Failing";
                    case OFF -> "Switched off";
                });
        word.addClassNames("standing", webhook.state().name().toLowerCase(Locale.ROOT));
        return word;
    }

    static Component sentence(Webhook webhook) {
        var sentence = new Paragraph();
        sentence.addClassName("help");
        sentence.setVisible(webhook.state() != State.WORKING);
        if (webhook.state() == State.FAILING) {
            sentence.add(
                    new Text("Nothing gets through; the first failure: "),
                    new TimeAgo(Objects.requireNonNull(webhook.failingSince())),
                    new Text(". Kith keeps trying, ever more seldom, for about two days."));
        } else if (webhook.offReason() != null) {
            sentence.setText(
                    switch (webhook.offReason()) {
                        case MEMBER -> "You switched it off. Nothing is sent, and nothing is kept for later.";
                        case GONE -> "The address answered that it is gone for good, so Kith switched the webhook off.";
                        case FAILING ->
                            "Nothing got through for days, so Kith switched it off. Once the receiver works again, switch it on; what was given up can be sent again below.";
                    });
        }
        return sentence;
    }
}
