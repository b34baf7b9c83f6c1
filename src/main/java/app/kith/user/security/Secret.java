package app.kith.user.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A token that is kept by whoever got it, and of which we keep only a hash: 256 random bits need no slow one.
 *
 * @param owner the row that it belongs to
 */
record Secret(long owner, String random) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.([\\w-]{43})");

    static Secret make(long owner) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(owner, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Optional<Secret> parse(String text) {
        var found = FORM.matcher(text);
        return found.matches()
                ? Optional.of(new Secret(Long.parseLong(found.group(1)), found.group(2)))
                : Optional.empty();
    }

    String text() {
        return owner + "." + random;
    }

    String hash() {
        return hash(random);
    }

    /** Of something that is as hard to guess. */
    static String hash(String random) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(random.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Takes as long whether it is right or wrong. */
    boolean fits(String hash) {
        return MessageDigest.isEqual(hash.getBytes(StandardCharsets.UTF_8), hash().getBytes(StandardCharsets.UTF_8));
    }

    /** So that no log can hold it. */
    @Override
    public String toString() {
        return "Secret[" + owner + "]";
    }
}
