package app.kith.platform.socket;

import java.nio.charset.StandardCharsets;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompEncoder;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.util.MimeTypeUtils;

/** The frames of STOMP 1.2 that a server sends. */
final class Frames {

    private static final StompEncoder ENCODER = new StompEncoder();
    private static final byte[] NOTHING = {};

    private Frames() {}

    /** @param pause between heartbeats, in milliseconds, for both sides */
    static byte[] connected(String version, long pause) {
        var headers = StompHeaderAccessor.create(StompCommand.CONNECTED);
        headers.setVersion(version);
        headers.setHeartbeat(pause, pause);
        return encode(headers, NOTHING);
    }

    static byte[] message(String subscription, String destination, String id, byte[] json) {
        var headers = StompHeaderAccessor.create(StompCommand.MESSAGE);
        headers.setSubscriptionId(subscription);
        headers.setDestination(destination);
        headers.setMessageId(id);
        headers.setContentType(MimeTypeUtils.APPLICATION_JSON);
        return encode(headers, json);
    }

    static byte[] receipt(String id) {
        var headers = StompHeaderAccessor.create(StompCommand.RECEIPT);
        headers.setReceiptId(id);
        return encode(headers, NOTHING);
    }

    static byte[] error(String words) {
        var headers = StompHeaderAccessor.create(StompCommand.ERROR);
        headers.setMessage(words);
        headers.setContentType(MimeTypeUtils.TEXT_PLAIN);
        return encode(headers, words.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] heartbeat() {
        return new byte[] {'\n'};
    }

    private static byte[] encode(StompHeaderAccessor headers, byte[] body) {
        return ENCODER.encode(headers.getMessageHeaders(), body);
    }
}
