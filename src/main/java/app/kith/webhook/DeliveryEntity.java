package app.kith.webhook;

import static jakarta.persistence.EnumType.STRING;

import app.kith.platform.outbound.Answer;
import app.kith.webhook.Delivery.State;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "webhook_delivery")
class DeliveryEntity {

    /** As much of an answer as helps to find out what is wrong. */
    private static final int SHOWN = 200;

    private @Id long id;
    private long webhookId;
    private @Enumerated(STRING) Kind kind;
    private String eventKey;
    private long subjectId;
    private @Nullable Long otherId;
    private Instant happenedAt;
    private @Enumerated(STRING) State state;
    private int tries;
    private @Nullable Instant dueAt;
    private @Nullable Instant triedAt;
    private @Nullable Integer status;
    private String answer;
    private @Version @Nullable Integer version;

    protected DeliveryEntity() {}

    DeliveryEntity(long id, WebhookId webhook, News news, Instant now) {
        this.id = id;
        this.webhookId = webhook.value();
        this.kind = news.kind();
        this.eventKey = news.key();
        this.subjectId = news.subject();
        this.otherId = news.other();
        this.happenedAt = news.at();
        this.state = State.WAITING;
        this.dueAt = now;
        this.answer = "";
    }

    Parcel parcel(WebhookEntity webhook, Instant now) {
        return new Parcel(
                new DeliveryId(id),
                webhook.id(),
                webhook.owner(),
                webhook.uri(),
                webhook.keys(now),
                kind,
                subjectId,
                otherId,
                happenedAt);
    }

    int tries() {
        return tries;
    }

    /** From the beginning, as if it had never been tried. */
    void again(Instant now) {
        state = State.WAITING;
        tries = 0;
        dueAt = now;
    }

    void answered(Answer last, Instant now) {
        tried(now);
        status = last.status();
        answer = beginning(last.text());
    }

    void unanswered(String why, Instant now) {
        tried(now);
        status = null;
        answer = beginning(why);
    }

    void end(State end) {
        state = end;
        dueAt = null;
    }

    void putOff(Instant until) {
        dueAt = until;
    }

    Delivery toDelivery() {
        return new Delivery(
                new DeliveryId(id),
                new WebhookId(webhookId),
                kind,
                happenedAt,
                state,
                tries,
                triedAt,
                dueAt,
                status,
                answer);
    }

    private void tried(Instant now) {
        tries++;
        triedAt = now;
    }

    /** Without what no database and no line of a list takes. */
    private static String beginning(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\p{Co}\\p{Cs}\\s]+", " ").strip();
        var letters = line.codePoints().limit(SHOWN / 2).toArray();
        return new String(letters, 0, letters.length);
    }
}
