package app.kith.platform.cluster;

import app.kith.platform.Causality;
import app.kith.platform.Live;
import app.kith.platform.Live.Topic;
import app.kith.platform.Time;
import app.kith.platform.cluster.Presence.Change;
import app.kith.platform.cluster.Saying.Gap;
import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Hears what the other nodes say, and tells it to the screens and sockets of this one. Where something was missed, they
 * are told that, and look for themselves.
 */
final class Ear implements Line.Guest {

    private static final Logger LOG = LoggerFactory.getLogger(Ear.class);

    /** What this node does not take in time is dropped, the oldest first. */
    private static final Map<String, Object> SHORT = Map.of("x-max-length", 10_000, "x-message-ttl", 30_000);

    private static final Duration KEPT = Duration.ofSeconds(30);

    private final Map<String, Long> turns = new ConcurrentHashMap<>();
    private final String node;
    private final Presence presence;
    private final Time time;
    private final ObjectProvider<Live> live;
    private final @Nullable Causality causality;
    private @Nullable Instant deafSince;

    Ear(String node, Presence presence, Time time, ObjectProvider<Live> live, ObjectProvider<Causality> causality) {
        this.node = node;
        this.presence = presence;
        this.time = time;
        this.live = live;
        this.causality = causality.getIfAvailable();
    }

    @Override
    public void arrived(Connection connection) throws IOException {
        var channel = connection.createChannel();
        channel.exchangeDeclare(Speaker.EXCHANGE, BuiltinExchangeType.FANOUT, true);
        var queue = channel.queueDeclare("", false, true, true, SHORT).getQueue();
        channel.queueBind(queue, Speaker.EXCHANGE, "");
        turns.clear();
        channel.basicConsume(queue, true, new Hearing(channel));
        if (deafSince != null) {
            live.getObject().missed(deafSince);
            deafSince = null;
        }
    }

    @Override
    public void left() {
        if (deafSince == null) {
            deafSince = time.instant().minus(Line.SILENCE);
            live.getObject().missing(deafSince);
        }
    }

    private final class Hearing extends DefaultConsumer {

        Hearing(Channel channel) {
            super(channel);
        }

        @Override
        public void handleDelivery(String tag, Envelope envelope, BasicProperties properties, byte[] body) {
            var sender = Parcel.text(properties, Saying.NODE);
            if (!sender.equals(node)) {
                try {
                    hear(sender, properties, body);
                } catch (IllegalArgumentException stranger) {
                    LOG.warn("Another node said what is not understood here: {}", stranger.getMessage());
                }
            }
        }
    }

    private void hear(String sender, BasicProperties properties, byte[] body) {
        if (isAfterGap(sender, properties)) {
            live.getObject().missed(time.instant().minus(KEPT));
        }
        var topic = Parcel.text(properties, Saying.TOPIC);
        var type = Objects.requireNonNullElse(properties.getType(), "");
        if (topic.isEmpty()) {
            hearOf(sender, Told.read(type, body));
        } else if (live.getObject().isHeard(new Topic(topic))) {
            tell(new Topic(topic), Told.read(type, body), Parcel.text(properties, Saying.REACHED));
        }
    }

    private boolean isAfterGap(String sender, BasicProperties properties) {
        var turn = Parcel.number(properties, Saying.TURN);
        var before = turns.put(sender, turn);
        return before != null && turn > before + 1;
    }

    private void hearOf(String sender, Object message) {
        switch (message) {
            case Change change -> presence.hear(sender, change);
            case Gap(var since) -> live.getObject().missed(since);
            default -> throw new IllegalArgumentException("Without a topic: " + message.getClass());
        }
    }

    private void tell(Topic topic, Object message, String reached) {
        if (causality != null) {
            topic.member().ifPresent(member -> causality.learns(member, reached));
        }
        live.getObject().hear(topic, message);
    }
}
