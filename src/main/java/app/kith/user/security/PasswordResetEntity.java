package app.kith.user.security;

import app.kith.platform.UserId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A link that was sent to who forgot the password. Holds a hash only: who reads the table gets in nowhere. */
@Entity
@Table(name = "password_reset")
class PasswordResetEntity {

    /** How long the link is good for. */
    static final Duration LASTS = Duration.ofMinutes(30);

    private @Id long id;
    private long userId;
    private String tokenHash;
    private Instant endsAt;
    private @Version @Nullable Integer version;

    protected PasswordResetEntity() {}

    PasswordResetEntity(Secret token, UserId member, Instant now) {
        this.id = token.owner();
        this.userId = member.value();
        this.tokenHash = token.hash();
        this.endsAt = now.plus(LASTS);
    }

    UserId member() {
        return new UserId(userId);
    }

    boolean isGood(Secret token, Instant now) {
        return token.fits(tokenHash) && endsAt.isAfter(now);
    }
}
