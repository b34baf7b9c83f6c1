package app.kith.platform.cluster;

import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection to the broker, made anew each time it is lost. Nobody but its own thread ever waits for one. */
final class Line {

    private static final Logger LOG = LoggerFactory.getLogger(Line.class);
    /** After so long both sides know that a connection is lost, and what was sent meanwhile is, too. */
    static final Duration SILENCE = Duration.ofSeconds(15);

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(1_500);
    private static final int FAREWELL_MS = 1_000;

    /** Somebody who uses the connection as long as it lasts. */
    interface Guest {

        void arrived(Connection connection) throws IOException;

        /** The connection is no more. Also called where nobody has arrived. */
        void left();
    }

    private final String name;
    private final RabbitSettings settings;
    private final List<? extends Guest> guests;
    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread thread;
    private volatile CountDownLatch lost = new CountDownLatch(1);
    private volatile boolean over;
    private boolean missing;

    Line(String name, RabbitSettings settings, List<? extends Guest> guests) {
        this.name = name;
        this.settings = settings;
        this.guests = guests;
        this.thread = Thread.ofPlatform().name("rabbitmq-" + name).daemon().unstarted(this::keep);
    }

    void start() {
        thread.start();
    }

    /** Gives this connection up for another one. */
    void renew() {
        lost.countDown();
    }

    void stop() {
        over = true;
        thread.interrupt();
        try {
            thread.join(Duration.ofMillis(2L * FAREWELL_MS));
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
        work.shutdownNow();
    }

    private void keep() {
        while (!over) {
            try {
                serve();
            } catch (IOException | TimeoutException | RuntimeException trouble) {
                complain(trouble);
            } catch (InterruptedException stop) {
                over = true;
            }
            guests.forEach(this::leave);
            pause();
        }
    }

    private void serve() throws IOException, TimeoutException, InterruptedException {
        var until = new CountDownLatch(1);
        lost = until;
        var made = settings.factory().newConnection(work, settings.addresses(), "kith-" + name);
        try {
            made.addShutdownListener(_ -> until.countDown());
            for (var guest : guests) {
                guest.arrived(made);
            }
            welcome();
            until.await();
        } finally {
            made.abort(FAREWELL_MS);
        }
        if (!over) {
            throw new IOException("The connection was lost: " + made.getCloseReason());
        }
    }

    private void leave(Guest guest) {
        try {
            guest.left();
        } catch (RuntimeException unforeseen) {
            LOG.error("Somebody stumbled when the connection {} was lost", name, unforeseen);
        }
    }

    private void welcome() {
        if (missing) {
            LOG.info("RabbitMQ is back ({})", name);
            missing = false;
        }
    }

    /** Once, and not each second. */
    private void complain(Exception trouble) {
        if (!missing && !over) {
            LOG.warn("No RabbitMQ ({}): {}. Events wait until it is back", name, trouble.toString());
            missing = true;
        }
        LOG.debug("No RabbitMQ", trouble);
    }

    private void pause() {
        if (!over) {
            try {
                Thread.sleep(ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE.toMillis(), LONGEST_PAUSE.toMillis()));
            } catch (InterruptedException stop) {
                over = true;
            }
        }
    }
}
