package app.kith.platform.cluster;

import app.kith.platform.Time;
import app.kith.platform.UserId;
import app.kith.platform.cluster.Presence.Change;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a node says to all others as long as one connection lasts. Whoever tells something hands it over and goes on. */
final class Speaker {

    static final String EXCHANGE = "kith.live";

    private static final Logger LOG = LoggerFactory.getLogger(Speaker.class);

    /** A second or two of a busy evening. */
    private static final int MOST_WAITING = 10_000;

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration BEAT = Duration.ofSeconds(4);

    private final BlockingQueue<Saying> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final String node;
    private final Time time;
    private final Supplier<Set<UserId>> here;
    private final Runnable renew;
    private final Channel channel;
    private final Thread thread;
    private volatile boolean full;
    private volatile boolean lookAround;
    private volatile boolean leaving;
    private Set<UserId> known = Set.of();
    private long lastBeat;
    private long turn;

    Speaker(Connection connection, String node, Time time, Supplier<Set<UserId>> here, Runnable renew)
            throws IOException {
        this.node = node;
        this.time = time;
        this.here = here;
        this.renew = renew;
        channel = connection.createChannel();
        channel.exchangeDeclare(EXCHANGE, BuiltinExchangeType.FANOUT, true);
        lastBeat = System.nanoTime() - BEAT.toNanos();
        thread = Thread.ofPlatform().name("live").daemon().start(this::speak);
    }

    void say(Saying saying) {
        full |= !waiting.offer(saying);
    }

    void lookAround() {
        lookAround = true;
    }

    /** From now on nobody is here. */
    void leave() {
        leaving = true;
        lookAround = true;
    }

    void end() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void speak() {
        try {
            while (channel.isOpen()) {
                var next = waiting.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                if (next != null) {
                    publish(next);
                }
                sayWhoIsHere();
                if (full) {
                    full = false;
                    publish(Saying.gap(time.instant().minus(Line.SILENCE)));
                }
            }
        } catch (InterruptedException over) {
            LOG.debug("The connection is over", over);
        } catch (IOException | AlreadyClosedException lost) {
            LOG.debug("The connection was lost", lost);
        }
        renew.run();
    }

    private void sayWhoIsHere() throws IOException {
        if (System.nanoTime() - lastBeat >= BEAT.toNanos()) {
            lastBeat = System.nanoTime();
            known = members();
            publish(Saying.presence(Change.all(known)));
        } else if (lookAround) {
            lookAround = false;
            var now = members();
            publish(Saying.presence(Change.of(known, now)));
            known = now;
        }
    }

    private Set<UserId> members() {
        return leaving ? Set.of() : here.get();
    }

    private void publish(Saying saying) throws IOException {
        try {
            var body = Told.write(saying.message());
            channel.basicPublish(EXCHANGE, "", saying.properties(node, ++turn), body);
        } catch (IllegalArgumentException notOurs) {
            LOG.error("Told on this node alone", notOurs);
        }
    }
}
