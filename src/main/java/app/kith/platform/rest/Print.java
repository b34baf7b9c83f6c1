package app.kith.platform.rest;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two requests say the same, without keeping what they say. */
final class Print {

    private Print() {}

    static String of(byte[] body) {
        return HexFormat.of().formatHex(digest().digest(body));
    }

    static String of(String... words) {
        return of(String.join("\0", words).getBytes(StandardCharsets.UTF_8));
    }

    /** Of the parts, because the line that parts them is another one each time. */
    static String ofParts(HttpServletRequest request) throws ServletException, IOException {
        var digest = digest();
        for (var part : request.getParts()) {
            digest.update(of(part.getName()).getBytes(StandardCharsets.UTF_8));
            digest.update(
                    ByteBuffer.allocate(Long.BYTES).putLong(part.getSize()).flip());
            try (var content = part.getInputStream();
                    var into = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                content.transferTo(into);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
