package app.kith.user.security;

import app.kith.platform.FreshRead;
import app.kith.platform.Time;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys that sign access tokens: on the curve P-256, in the database, so that every node believes every other's
 * tokens. A new one is made each month.
 */
@Component
class SigningKeys {

    static final Duration SIGNS = Duration.ofDays(30);

    /** A good while longer than a token lasts, for programs that keep our public keys for a day. */
    static final Duration KEPT = SIGNS.plusDays(2);

    private final SigningKeyRepository repository;
    private final Time time;

    SigningKeys(SigningKeyRepository repository, Time time) {
        this.repository = repository;
        this.time = time;
    }

    /** The newest, which signs, comes first. */
    @FreshRead
    List<JWK> all() {
        return repository.newestFirst().stream().map(SigningKeys::jwk).toList();
    }

    /**
     * Makes a new key when there is none or the newest is old. Two nodes at once make two, which does no harm. Apart from
     * the transaction of whoever needs it, for others sign with it before that one ends, whatever its end is.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    List<JWK> renew() {
        var now = time.instant();
        var keys = repository.newestFirst();
        if (keys.isEmpty() || keys.getFirst().madeAt().isBefore(now.minus(SIGNS))) {
            var key = made();
            repository.save(new SigningKeyEntity(key.getKeyID(), key.toJSONString(), now));
            repository.removeMadeBefore(now.minus(KEPT));
        }
        return repository.newestFirst().stream().map(SigningKeys::jwk).toList();
    }

    private static ECKey made() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
        } catch (JOSEException everyJavaHasTheCurve) {
            throw new IllegalStateException(everyJavaHasTheCurve);
        }
    }

    private static JWK jwk(SigningKeyEntity key) {
        try {
            return JWK.parse(key.jwk());
        } catch (ParseException broken) {
            throw new IllegalStateException("The key %s can't be read".formatted(key.getId()), broken);
        }
    }
}
