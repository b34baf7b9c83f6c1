package app.kith.user.security;

import app.kith.platform.UserId;
import app.kith.user.Scope;
import app.kith.user.apps.AppId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An app asked a member to let it in. First the member decides, then the app comes for its tokens, each once. */
@Entity
@Table(name = "app_grant")
class AppGrantEntity {

    /** How long a member may think about it. */
    static final Duration ASKS = Duration.ofMinutes(30);

    private @Id long id;
    private long appId;
    private long userId;
    private @Nullable String redirect;
    private @Nullable String clientState;
    private String challenge;
    private String scopes;
    private @Nullable String stateHash;
    private @Nullable String codeHash;
    private Instant endsAt;
    private @Nullable Instant usedAt;
    private @Version @Nullable Integer version;

    protected AppGrantEntity() {}

    AppGrantEntity(long id, AppId app, UserId member, Asked asked, String stateHash, Instant now) {
        this.id = id;
        this.appId = app.value();
        this.userId = member.value();
        this.redirect = asked.redirect();
        this.clientState = asked.clientState();
        this.challenge = asked.challenge();
        this.scopes = Scope.text(asked.scopes());
        this.stateHash = stateHash;
        this.endsAt = now.plus(ASKS);
    }

    /**
     * What the app asked for.
     *
     * @param redirect where the member goes afterwards; null when the app left it out, as one with a single address may
     * @param clientState what the app wants to be told again
     * @param challenge the hash of what the app will have to show, see RFC 7636
     */
    record Asked(@Nullable String redirect, @Nullable String clientState, String challenge, Set<Scope> scopes) {}

    long id() {
        return id;
    }

    AppId app() {
        return new AppId(appId);
    }

    UserId member() {
        return new UserId(userId);
    }

    Asked asked() {
        return new Asked(redirect, clientState, challenge, Scope.of(scopes));
    }

    Instant endsAt() {
        return endsAt;
    }

    boolean isUsed() {
        return usedAt != null;
    }

    /** The member allowed this much. */
    void allow(Set<Scope> allowed, String code, Instant ends) {
        scopes = Scope.text(allowed);
        stateHash = null;
        codeHash = code;
        endsAt = ends;
    }

    void use(Instant now) {
        usedAt = now;
    }
}
