package app.kith.user.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.platform.Time;
import app.kith.platform.UserId;
import app.kith.user.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

@KithTest
@DirtiesContext
class SigningKeysTests {

    private static final String ISSUER = "https://kith.example.org";
    private static final Duration OVER = SigningKeys.SIGNS.plusHours(1);

    private final SigningKeys keys;
    private final Time time;
    private final TransactionTemplate transaction;
    private final JdbcClient database;

    SigningKeysTests(SigningKeys keys, Time time, TransactionTemplate transaction, JdbcClient database) {
        this.keys = keys;
        this.time = time;
        this.transaction = transaction;
        this.database = database;
    }

    @BeforeEach
    void noKeys() {
        transaction.executeWithoutResult(
                _ -> database.sql("delete from signing_key").update());
    }

    @Test
    void theNewestOfTwoSignsAndBothAreBelieved() {
        keys.renew();
        var before = issue();
        Time.at(Instant.now().plus(OVER), keys::renew);
        var after = issue();
        assertThat(keys.all()).hasSize(2);
        assertThat(after.getHeaders())
                .containsEntry("kid", keys.all().getFirst().getKeyID())
                .doesNotContainEntry("kid", before.getHeaders().get("kid"));
        assertThat(tokens().decode(before.getTokenValue()).getSubject()).isEqualTo("7");
        assertThat(tokens().decode(after.getTokenValue()).getSubject()).isEqualTo("7");
    }

    @Test
    void aNewKeyStaysThoughWhoeverNeededItFails() {
        var before = keys.all();
        Time.at(
                Instant.now().plus(OVER.multipliedBy(2)),
                () -> transaction.executeWithoutResult(failing -> {
                    failing.setRollbackOnly();
                    keys.renew();
                }));
        assertThat(keys.all().getFirst()).isNotIn(before);
    }

    private Jwt issue() {
        return tokens().issue(1, new UserId(7), EnumSet.of(Scope.READ));
    }

    /** As a node has them that starts now. */
    private AccessTokens tokens() {
        return new AccessTokens(new KeyRing(keys), time, ISSUER);
    }
}
