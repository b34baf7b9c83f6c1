package app.kith.platform.cluster;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.LongString;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to one listener.
 *
 * @param listener as Modulith names it; it says which type the event has, so no message chooses what is made of it
 * @param reached how far the databases were when it happened, so that who hears of it also finds it
 */
record Parcel(String id, String listener, String reached, Instant at, String json) {

    private static final String LISTENER = "kith-listener";
    private static final String REACHED = "kith-reached";
    private static final int ON_DISK = 2;

    /** Why it is a dead letter, and where it lay before. */
    static final String WHY = "kith-why";

    private static final String QUEUE = "kith-queue";

    private static final int LONGEST_WORDS = 500;

    static Parcel of(String listener, String reached, Instant at, String json) {
        return new Parcel(UUID.randomUUID().toString(), listener, reached, at, json);
    }

    static Parcel of(BasicProperties properties, byte[] body) {
        return new Parcel(
                Objects.requireNonNullElse(properties.getMessageId(), ""),
                text(properties, LISTENER),
                text(properties, REACHED),
                Objects.requireNonNullElseGet(properties.getTimestamp(), Date::new)
                        .toInstant(),
                new String(body, StandardCharsets.UTF_8));
    }

    BasicProperties properties() {
        return new BasicProperties.Builder()
                .messageId(id)
                .headers(Map.of(LISTENER, listener, REACHED, reached))
                .timestamp(Date.from(at))
                .contentType("application/json")
                .deliveryMode(ON_DISK)
                .build();
    }

    /** The same as a dead letter. */
    BasicProperties died(String why, String queue) {
        var words = why.length() > LONGEST_WORDS ? why.substring(0, LONGEST_WORDS) : why;
        return properties()
                .builder()
                .headers(Map.of(LISTENER, listener, REACHED, reached, WHY, words, QUEUE, queue))
                .build();
    }

    byte[] body() {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** Where a dead letter goes to be tried again. What the broker itself gave up says so in another way. */
    static String queue(BasicProperties properties) {
        var queue = text(properties, QUEUE);
        return queue.isEmpty() ? text(properties, "x-first-death-queue") : queue;
    }

    static String text(BasicProperties properties, String header) {
        var value = header(properties, header);
        return value instanceof LongString || value instanceof String ? value.toString() : "";
    }

    static long number(BasicProperties properties, String header) {
        return header(properties, header) instanceof Number number ? number.longValue() : 0;
    }

    private static @Nullable Object header(BasicProperties properties, String header) {
        return properties.getHeaders() == null ? null : properties.getHeaders().get(header);
    }
}
