package app.kith.webhook;

import static jakarta.persistence.EnumType.STRING;

import app.kith.platform.Ids;
import app.kith.platform.UserId;
import app.kith.webhook.Webhook.OffReason;
import app.kith.webhook.Webhook.State;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "webhook")
class WebhookEntity {

    /** So long both secrets sign, for the receiver to change from one to the other. */
    static final Duration BOTH = Duration.ofHours(24);

    /** So long only failures switch it off, whatever is tried. */
    private static final Duration HOPELESS = Duration.ofDays(3);

    private @Id long id;
    private long ownerId;
    private String url;
    private String kinds;
    private String secret;
    private @Nullable String previousSecret;
    private @Nullable Instant previousUntil;
    private @Nullable Instant failingSince;
    private @Nullable Instant offAt;
    private @Enumerated(STRING) @Nullable OffReason offReason;
    private @Nullable Instant dueAt;
    private @Nullable Instant leasedUntil;
    private @Version @Nullable Integer version;

    protected WebhookEntity() {}

    WebhookEntity(long id, UserId owner, WebhookDraft draft, Key key) {
        this.id = id;
        this.ownerId = owner.value();
        this.url = draft.url();
        this.kinds = Kind.text(draft.kinds());
        this.secret = key.text();
    }

    WebhookId id() {
        return new WebhookId(id);
    }

    UserId owner() {
        return new UserId(ownerId);
    }

    URI uri() {
        return URI.create(url);
    }

    WebhookDraft draft() {
        return new WebhookDraft(url, Kind.all(kinds));
    }

    /** A new address is not failing yet. */
    void change(WebhookDraft draft) {
        if (!draft.url().equals(url)) {
            failingSince = null;
        }
        url = draft.url();
        kinds = Kind.text(draft.kinds());
    }

    void renew(Key key, Instant now) {
        previousSecret = secret;
        previousUntil = now.plus(BOTH);
        secret = key.text();
    }

    List<Key> keys(Instant now) {
        var previous = previousUntil != null && previousUntil.isAfter(now) ? previousSecret : null;
        return Stream.of(secret, previous)
                .filter(Objects::nonNull)
                .map(Key::new)
                .toList();
    }

    boolean wants(Kind kind) {
        return isOn() && Kind.all(kinds).contains(kind);
    }

    boolean isOn() {
        return offAt == null;
    }

    void switchOn() {
        offAt = null;
        offReason = null;
        failingSince = null;
    }

    void switchOff(OffReason reason, Instant now) {
        if (isOn()) {
            offAt = now;
            offReason = reason;
            dueAt = null;
        }
    }

    void isDue(Instant at) {
        if (dueAt == null || dueAt.isAfter(at)) {
            dueAt = at;
        }
    }

    boolean isFree(Instant now) {
        return isOn() && (leasedUntil == null || !leasedUntil.isAfter(now));
    }

    void lease(Instant until) {
        leasedUntil = until;
    }

    /** @param next when the first of what waits is due */
    void release(@Nullable Instant next) {
        leasedUntil = null;
        dueAt = isOn() ? next : null;
    }

    void succeeded() {
        failingSince = null;
    }

    void failed(Instant now) {
        if (failingSince == null) {
            failingSince = now;
        }
    }

    /** @param wasLast whether something has just been tried for the last time */
    boolean isHopeless(boolean wasLast, Instant now) {
        return failingSince != null
                && !failingSince.plus(wasLast ? Retries.SPAN : HOPELESS).isAfter(now);
    }

    Webhook toWebhook() {
        return new Webhook(
                id(), url, Kind.all(kinds).stream().sorted().toList(), state(), failingSince, offReason, Ids.time(id));
    }

    private State state() {
        if (!isOn()) {
            return State.OFF;
        }
        return failingSince == null ? State.WORKING : State.FAILING;
    }
}
