package app.kith.user.security;

import app.kith.platform.Time;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens that are used once, for a new one. A used one that comes back later than a moment was copied by somebody: then
 * the access ends, for the thief and for the program alike (RFC 9700, 4.14.2).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RefreshTokens {

    /** How long an access lasts that nobody uses. */
    static final Duration KEPT = Duration.ofDays(30);

    /** Two requests that were under way at once both carry the token from before. */
    static final Duration GRACE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(RefreshTokens.class);

    private final ProgramAccessRepository repository;
    private final Time time;

    RefreshTokens(ProgramAccessRepository repository, Time time) {
        this.repository = repository;
        this.time = time;
    }

    /** What this token may renew, locked until the transaction ends. */
    Optional<ProgramAccessEntity> accept(String token) {
        return Secret.parse(token)
                .flatMap(secret -> repository.lock(secret.owner()).filter(access -> isAccepted(access, secret)));
    }

    /** From now on, only the new token is taken. */
    void renew(ProgramAccessEntity access, Secret next) {
        var now = time.instant();
        access.renew(next.hash(), now, now.plus(KEPT));
    }

    private boolean isAccepted(ProgramAccessEntity access, Secret secret) {
        var now = time.instant();
        if (!access.isAlive(now)) {
            return false;
        }
        if (!access.hasToken(secret.hash()) && access.hadToken(secret.hash()) && !access.wasJustRenewed(now, GRACE)) {
            LOG.warn("A used refresh token came back for member {}: the access ends", access.user());
            access.end(now);
        }
        return access.hasToken(secret.hash()) && access.isAlive(now);
    }
}
