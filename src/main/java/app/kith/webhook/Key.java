package app.kith.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret that a webhook and its receiver share, and what it signs: as standardwebhooks.com has it. */
record Key(String text) {

    private static final String MARK = "whsec_";
    private static final int BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    static Key make() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Key(MARK + Base64.getEncoder().encodeToString(bytes));
    }

    /** @param timestamp in seconds since 1970 */
    String sign(String id, long timestamp, String body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(text.substring(MARK.length())), ALGORITHM));
            var signed = "%s.%d.%s".formatted(id, timestamp, body).getBytes(StandardCharsets.UTF_8);
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** So that no log can hold it. */
    @Override
    public String toString() {
        return "Key";
    }
}
