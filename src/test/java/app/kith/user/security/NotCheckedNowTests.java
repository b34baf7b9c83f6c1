package app.kith.user.security;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.KithTest;
import app.kith.platform.OutOfReach;
import app.kith.platform.limits.Limits;
import app.kith.user.Suspensions;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A password that can’t be checked is not a wrong one. */
@KithTest
class NotCheckedNowTests {

    private final Passwords passwords;
    private final Suspensions suspensions;

    NotCheckedNowTests(PasswordEncoder encoder, Limits limits, Suspensions suspensions) {
        this.passwords = new Passwords(
                _ -> {
                    throw new OutOfReach(new SQLException("gone"));
                },
                encoder,
                limits);
        this.suspensions = suspensions;
    }

    @Test
    void theFormIsToldSo() {
        var tried = UsernamePasswordAuthenticationToken.unauthenticated("alice", "open sesame");
        assertThatThrownBy(() -> passwords.authenticate(tried)).isInstanceOf(NotCheckedNow.class);
    }

    @Test
    void aProgramIsAskedToComeAgain() {
        var credentials = new Credentials(passwords, suspensions);
        assertThatThrownBy(() -> credentials.check("alice", "open sesame")).isInstanceOf(OutOfReach.class);
    }
}
