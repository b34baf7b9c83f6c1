package app.kith.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.kith.platform.Refused;
import app.kith.platform.Refused.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignUpTests {

    private static final String GOOD_PASSWORD = "seven gulls on a roof";

    @Test
    void smallLettersAndNoBlanksAroundWhatNamesSomebody() {
        var signUp = new SignUp(" @Alice ", " Alice@Example.org ", GOOD_PASSWORD, " Alice Marsh ");
        assertThat(signUp.handle()).isEqualTo("alice");
        assertThat(signUp.email()).isEqualTo("alice@example.org");
        assertThat(signUp.displayName()).isEqualTo("Alice Marsh");
    }

    @Test
    void everyFieldThatIsWrongIsNamedAtOnce() {
        assertThat(faults("x", "nowhere", "short", " "))
                .extracting(Fault::field)
                .containsExactlyInAnyOrder("handle", "email", "password", "displayName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "alice marsh", "alice!", "älice", "../etc", "<b>", "abcdefghijklmnopqrstuvwxyz12345"})
    void aHandleIsTwoToThirtyLettersDigitsAndUnderscores(String handle) {
        assertThat(faults(handle, "alice@example.org", GOOD_PASSWORD, "Alice"))
                .extracting(Fault::field)
                .containsExactly("handle");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"password1234", "123456789012", "qwertyuiop12", "aaaaaaaaaaaaaaaa", "alicealice12", "short"})
    void whatIsGuessedEarlyIsNoPassword(String password) {
        assertThat(faults("alice", "alice@example.org", password, "Alice"))
                .extracting(Fault::field)
                .containsExactly("password");
    }

    @Test
    void aPassphraseOf128CharactersIsGood() {
        var passphrase = "correct horse battery staple ".repeat(5).substring(0, 128);
        assertThatCode(() -> new SignUp("alice", "alice@example.org", passphrase, "Alice"))
                .doesNotThrowAnyException();
        assertThat(faults("alice", "alice@example.org", passphrase + "x", "Alice"))
                .extracting(Fault::message)
                .containsExactly("Use at most 128 characters.");
    }

    @Test
    void thePasswordOfTheDemoIsGood() {
        assertThatCode(() -> new SignUp("alice", "alice@example.org", "welcome to kith", "Alice"))
                .doesNotThrowAnyException();
    }

    @Test
    void noLogCanHoldThePassword() {
        assertThat(new SignUp("alice", "alice@example.org", GOOD_PASSWORD, "Alice"))
                .asString()
                .doesNotContain(GOOD_PASSWORD);
    }

    private static List<Fault> faults(String handle, String email, String password, String displayName) {
        var refused = catchThrowableOfType(Refused.class, () -> new SignUp(handle, email, password, displayName));
        return refused.faults();
    }
}
