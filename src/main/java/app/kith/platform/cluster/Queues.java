package app.kith.platform.cluster;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where events wait at the broker. All of these queues are replicated where there are several brokers, and on disk
 * before they are confirmed.
 */
final class Queues {

    /** What no listener could do. */
    static final String DEAD = "kith.dead";

    /** What this version does not know, but a newer one on another node. It comes back. */
    static final String LATER = "kith.later";

    private static final String WORK = "kith.work.";

    /** Each is worked on by one thread of one node. Another number needs other names: what waits stays where it is. */
    private static final int PARTITIONS = 8;

    private static final int LATER_MS = 10_000;

    /** So many nodes may die over one event, or lose it, before it is taken for what kills them. */
    private static final int MOST_DELIVERIES = 20;

    private static final int WITHOUT_LIMIT = -1;

    private Queues() {}

    static Stream<String> work() {
        return IntStream.range(0, PARTITIONS).mapToObj(each -> WORK + each);
    }

    /** What is about the same thing goes the same way, from whichever node. */
    static String of(String key) {
        return WORK + Math.floorMod(key.hashCode(), PARTITIONS);
    }

    static void declare(Connection connection) throws IOException {
        try (var channel = connection.createChannel()) {
            declare(channel);
        } catch (TimeoutException late) {
            throw new IOException(late);
        }
    }

    private static void declare(Channel channel) throws IOException {
        declare(channel, DEAD, Map.of("x-queue-type", "quorum", "x-delivery-limit", WITHOUT_LIMIT));
        channel.exchangeDeclare(LATER, BuiltinExchangeType.FANOUT, true);
        declare(
                channel,
                LATER,
                Map.of(
                        "x-queue-type",
                        "quorum",
                        "x-message-ttl",
                        LATER_MS,
                        "x-delivery-limit",
                        WITHOUT_LIMIT,
                        "x-dead-letter-exchange",
                        "",
                        "x-dead-letter-strategy",
                        "at-least-once",
                        "x-overflow",
                        "reject-publish"));
        channel.queueBind(LATER, LATER, "");
        for (var queue : work().toList()) {
            declare(
                    channel,
                    queue,
                    Map.of(
                            "x-queue-type",
                            "quorum",
                            "x-single-active-consumer",
                            true,
                            "x-delivery-limit",
                            MOST_DELIVERIES,
                            "x-dead-letter-exchange",
                            "",
                            "x-dead-letter-routing-key",
                            DEAD,
                            "x-dead-letter-strategy",
                            "at-least-once",
                            "x-overflow",
                            "reject-publish"));
        }
    }

    private static void declare(Channel channel, String queue, Map<String, Object> arguments) throws IOException {
        channel.queueDeclare(queue, true, false, false, arguments);
    }
}
