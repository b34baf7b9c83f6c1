package app.kith.platform.cluster;

import app.kith.platform.Live.Topic;
import app.kith.platform.cluster.Presence.Change;
import com.rabbitmq.client.AMQP.BasicProperties;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that one node says to all others.
 *
 * @param topic what it is told on; null for what nodes say of themselves
 * @param reached how far the databases were, so that who hears of something also finds it
 */
record Saying(@Nullable Topic topic, Object message, String reached) {

    static final String NODE = "kith-node";
    static final String TURN = "kith-turn";
    static final String TOPIC = "kith-topic";
    static final String REACHED = "kith-reached";

    /** Something that a node told since then has not reached the others. */
    record Gap(Instant since) {}

    static Saying of(Topic topic, Object message, String reached) {
        return new Saying(topic, message, reached);
    }

    static Saying gap(Instant since) {
        return new Saying(null, new Gap(since), "");
    }

    static Saying presence(Change change) {
        return new Saying(null, change, "");
    }

    /** @param turn grows by one each time that the node says something, so that a gap is noticed */
    BasicProperties properties(String node, long turn) {
        var name = topic == null ? "" : Objects.requireNonNull(topic).name();
        return new BasicProperties.Builder()
                .type(message.getClass().getName())
                .headers(Map.of(NODE, node, TURN, turn, TOPIC, name, REACHED, reached))
                .build();
    }
}
