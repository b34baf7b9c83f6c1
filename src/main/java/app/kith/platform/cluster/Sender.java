package app.kith.platform.cluster;

import app.kith.platform.Causality;
import app.kith.platform.Courier;
import app.kith.platform.Time;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.modulith.events.core.PublicationTargetIdentifier;

/**
 * Takes the events of this node to the broker, in their order. An event is done when the broker has it; what it refuses
 * has failed, and the outbox takes it up. While there is no broker, events wait here, and in the outbox all the time.
 */
class Sender implements Courier, Line.Guest {

    /** More than waits after a long absence of the broker. What comes beyond waits in the outbox alone. */
    static final int MOST_WAITING = 20_000;

    private static final int FEW = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    /** Who writes into the outbox what is done. Each holds a connection to the database while it does. */
    private static final int CLERKS = 4;

    private final ExecutorService clerks = Executors.newFixedThreadPool(
            CLERKS, Thread.ofPlatform().name("books-", 0).factory());
    private final BlockingDeque<Errand> waiting = new LinkedBlockingDeque<>();
    private final EventPublicationRegistry books;
    private final EventSerializer serializer;
    private final Time time;
    private final @Nullable Causality causality;
    private final Runnable renew;
    private final boolean confirms;
    private volatile @Nullable Outgoing outgoing;

    /**
     * @param renew asks for another connection, when this one is as good as lost
     * @param confirms whether to wait for the broker's word
     */
    Sender(
            EventPublicationRegistry books,
            EventSerializer serializer,
            Time time,
            ObjectProvider<Causality> causality,
            Runnable renew,
            boolean confirms) {
        this.books = books;
        this.serializer = serializer;
        this.time = time;
        this.causality = causality.getIfAvailable();
        this.renew = renew;
        this.confirms = confirms;
        if (!confirms) {
            LOG.warn("Events are not confirmed: whatever the broker has when it dies is lost");
        }
    }

    /** What a listener has to be told. It is made into a message by the thread that sends it. */
    record Errand(String listener, Object event, String reached, Instant at) {}

    /** Returns at once. */
    void take(String listener, Object event) {
        var reached = causality == null ? "" : causality.reached();
        waiting.add(new Errand(listener, event, reached, time.instant()));
        if (waiting.size() > MOST_WAITING) {
            leaveToTheOutbox(waiting.pollLast());
        }
    }

    @Override
    public boolean keepsUp() {
        return outgoing != null && waiting.size() < FEW;
    }

    boolean isIdle() {
        var present = outgoing;
        return present != null && present.isIdle() && waiting.isEmpty();
    }

    @Override
    public void arrived(Connection connection) throws IOException {
        outgoing = new Outgoing(connection, this, confirms);
    }

    /** What was not confirmed goes again, before all else and in its order; it may arrive twice. */
    @Override
    public void left() {
        var gone = outgoing;
        outgoing = null;
        if (gone != null) {
            gone.end().forEach(waiting::addFirst);
        }
    }

    /** Before the program ends, for a moment; what does not go in time is found in the outbox by the other nodes. */
    void finish() {
        var patience = System.nanoTime() + FAREWELL.toNanos();
        try {
            while (outgoing != null && !isIdle() && System.nanoTime() < patience) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            clerks.shutdown();
            var _ = clerks.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }

    void lost() {
        renew.run();
    }

    @Nullable
    Errand next(Duration patience) throws InterruptedException {
        return waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    Parcel pack(Errand errand) {
        var json = serializer.serialize(errand.event()).toString();
        return Parcel.of(errand.listener(), errand.reached(), errand.at(), json);
    }

    String queue(Errand errand) {
        return Queues.of(serializer.serialize(Keys.of(errand.event())).toString());
    }

    void done(Errand errand) {
        write(errand, EventPublicationRegistry::markCompleted);
    }

    void failed(Errand errand, String why) {
        LOG.warn("{} was not told of an event: {}", errand.listener(), why);
        leaveToTheOutbox(errand);
    }

    private void leaveToTheOutbox(@Nullable Errand errand) {
        if (errand != null) {
            write(errand, EventPublicationRegistry::markFailed);
        }
    }

    private interface Entry {

        void write(EventPublicationRegistry books, Object event, PublicationTargetIdentifier listener);
    }

    private void write(Errand errand, Entry entry) {
        try {
            clerks.execute(() -> writeNow(errand, entry));
        } catch (RejectedExecutionException ending) {
            LOG.debug("Another node will find {} in the outbox", errand.listener(), ending);
        }
    }

    /** When that can't be written, the outbox finds it after a while and it is heard twice. */
    private void writeNow(Errand errand, Entry entry) {
        try {
            entry.write(books, errand.event(), PublicationTargetIdentifier.of(errand.listener()));
        } catch (RuntimeException notNow) {
            LOG.info("The outbox could not be told of {}: {}", errand.listener(), notNow.toString());
        }
    }
}
