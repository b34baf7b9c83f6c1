package app.kith.user;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which passwords will do: long ones that nobody guesses early. No rules about digits and signs, because they
 * make passwords worse (NIST SP 800-63B, 3.1.1.2).
 */
final class PasswordRule {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    /** Tries that a list of common passwords, names and patterns would need, by zxcvbn's estimate. */
    private static final double FEWEST_GUESSES = 1e8;

    /** zxcvbn takes time that grows with the square of the length; what is longer is not in its lists. */
    private static final int LONGEST_ESTIMATED = 40;

    /** Holds its word lists, which take long to read; measuring changes nothing in it. */
    private static final Zxcvbn ESTIMATOR = new Zxcvbn();

    private PasswordRule() {}

    static Optional<String> fault(String password, String handle, String email, String displayName) {
        return Optional.ofNullable(message(password, List.of(handle, email, displayName, "kith")));
    }

    private static @Nullable String message(String password, List<String> known) {
        if (password.length() < SHORTEST) {
            return "Use at least %d characters. A few words in a row are good.".formatted(SHORTEST);
        }
        if (password.length() > LONGEST) {
            return "Use at most %d characters.".formatted(LONGEST);
        }
        var start = password.substring(0, Math.min(password.length(), LONGEST_ESTIMATED));
        return ESTIMATOR.measure(start, known).getGuesses() < FEWEST_GUESSES
                ? "That password is one of the first to be tried. Use a few words that belong to nobody else."
                : null;
    }
}
