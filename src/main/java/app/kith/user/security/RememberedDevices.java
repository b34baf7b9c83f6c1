package app.kith.user.security;

import app.kith.platform.FreshRead;
import app.kith.platform.Time;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers browsers by a series that stays and a token that changes with every use. A token that was used before
 * was copied: then the device is forgotten, for the thief and for the member alike.
 *
 * @see <a href="https://web.archive.org/web/20180819014446/http://jaspan.com/improved_persistent_login_cookie_best_practice">
 *     Barry Jaspan, Improved Persistent Login Cookie Best Practice</a>
 */
@Service
class RememberedDevices {

    /** How long a device is remembered that nobody uses. */
    static final Duration KEPT = Duration.ofDays(90);

    private static final Logger LOG = LoggerFactory.getLogger(RememberedDevices.class);
    private static final int RANDOM_BYTES = 16;
    private static final int LONGEST_AGENT = 200;

    private final RememberedDeviceRepository repository;
    private final Time time;
    private final SecureRandom random = new SecureRandom();

    RememberedDevices(RememberedDeviceRepository repository, Time time) {
        this.repository = repository;
        this.time = time;
    }

    /** What the browser keeps. */
    record Token(String series, String secret) {}

    /** Whom a device stands for, and the token that it carries from now on. */
    record Recognised(long userId, Token next) {}

    @Transactional
    Token remember(long userId, String agent) {
        var token = new Token(secret(), secret());
        repository.save(new RememberedDeviceEntity(
                token.series(), userId, hash(token.secret()), shortened(agent), time.instant()));
        return token;
    }

    /** Who comes with this token; nobody when it is unknown, old or used up. */
    @Transactional
    Optional<Recognised> recognise(Token token) {
        return repository.lock(token.series()).flatMap(device -> recognise(device, token));
    }

    /** The same without a new token, for times when nothing can be written. */
    @FreshRead
    Optional<Recognised> glimpse(Token token) {
        var hash = hash(token.secret());
        var now = time.instant();
        return repository
                .findById(token.series())
                .filter(device -> !device.isUnusedSince(now.minus(KEPT)))
                .filter(device -> device.hasToken(hash) || device.justHadToken(hash, now))
                .map(device -> new Recognised(device.userId(), token));
    }

    @Transactional
    void forget(Token token) {
        repository.forget(token.series());
    }

    private Optional<Recognised> recognise(RememberedDeviceEntity device, Token token) {
        var now = time.instant();
        var hash = hash(token.secret());
        if (device.isUnusedSince(now.minus(KEPT))) {
            repository.forget(token.series());
            return Optional.empty();
        }
        if (device.hasToken(hash)) {
            var next = new Token(token.series(), secret());
            device.rotate(hash(next.secret()), now);
            return Optional.of(new Recognised(device.userId(), next));
        }
        if (device.justHadToken(hash, now)) {
            return Optional.of(new Recognised(device.userId(), token));
        }
        LOG.warn("A used token came back for member {}: the device is forgotten", device.userId());
        repository.forget(token.series());
        return Optional.empty();
    }

    private String secret() {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String shortened(String agent) {
        return agent.substring(0, Math.min(agent.length(), LONGEST_AGENT));
    }

    private static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
