package app.kith.user.security;

import app.kith.platform.OnEachNode;
import app.kith.platform.ReadOnly;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The keys as this node knows them. A token with a key that it does not know makes it look again, but not more often
 * than once in a few seconds: anybody can invent keys.
 */
@Component
class KeyRing implements JWKSource<SecurityContext> {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final SigningKeys keys;
    private volatile @Nullable Known known;

    KeyRing(SigningKeys keys) {
        this.keys = keys;
    }

    private record Known(JWKSet keys, long since) {

        boolean isOld() {
            return System.nanoTime() - since > PAUSE.toNanos();
        }
    }

    @Override
    public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context) {
        var now = known();
        var found = wanted.select(now.keys());
        return found.isEmpty() && now.isOld() ? wanted.select(look().keys()) : found;
    }

    /** What programs may know: the public halves. */
    JWKSet shown() {
        return known().keys().toPublicJWKSet();
    }

    @Scheduled(cron = "0 45 3 * * *")
    @OnEachNode("also reads what another one has renewed")
    void renew() {
        try {
            known = new Known(new JWKSet(keys.renew()), System.nanoTime());
        } catch (ReadOnly notNow) {
            LOG.info("Signing keys are looked after another night: {}", notNow.getMessage());
        }
    }

    private Known known() {
        var now = known;
        return now == null ? look() : now;
    }

    private synchronized Known look() {
        var all = keys.all();
        var now = new Known(new JWKSet(all.isEmpty() ? keys.renew() : all), System.nanoTime());
        known = now;
        return now;
    }
}
