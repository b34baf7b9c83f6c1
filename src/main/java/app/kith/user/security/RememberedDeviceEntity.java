package app.kith.user.security;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A browser that stays signed in. Holds hashes only: who reads the table can sign in nowhere. */
@Entity
@Table(name = "remembered_device")
class RememberedDeviceEntity {

    /** Two tabs that come back at the same moment both carry the token before. */
    static final Duration GRACE = Duration.ofMinutes(1);

    private @Id String series;
    private long userId;
    private String tokenHash;
    private String previousHash;
    private Instant rotatedAt;
    private String agent;
    private @Version @Nullable Integer version;

    protected RememberedDeviceEntity() {}

    RememberedDeviceEntity(String series, long userId, String tokenHash, String agent, Instant now) {
        this.series = series;
        this.userId = userId;
        this.tokenHash = tokenHash;
        this.previousHash = "";
        this.rotatedAt = now;
        this.agent = agent;
    }

    long userId() {
        return userId;
    }

    boolean hasToken(String hash) {
        return tokenHash.equals(hash);
    }

    boolean justHadToken(String hash, Instant now) {
        return previousHash.equals(hash) && rotatedAt.plus(GRACE).isAfter(now);
    }

    boolean isUnusedSince(Instant moment) {
        return rotatedAt.isBefore(moment);
    }

    void rotate(String hash, Instant now) {
        previousHash = tokenHash;
        tokenHash = hash;
        rotatedAt = now;
    }
}
