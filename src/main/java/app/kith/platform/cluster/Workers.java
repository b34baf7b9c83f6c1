package app.kith.platform.cluster;

import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Takes events from the broker to the listeners of this node. Of all nodes, one works on each queue: the one that wants
 * it most. How much, is drawn by lot from the queue's name and the node's, so that the queues are spread over the nodes
 * that are there, and of few of them is another one in charge when a node comes or goes.
 */
final class Workers implements Line.Guest {

    /** What was taken and is not done yet is told to another node when this one is gone. */
    private static final int TAKEN_AT_ONCE = 8;

    private static final int HIGHEST = 1 << 20;
    private static final Duration FAREWELL = Duration.ofSeconds(4);

    private final String node;
    private final List<String> queues = Queues.work().toList();
    private final Semaphore atWork = new Semaphore(queues.size(), true);
    private final Tries tries;
    private final Runnable renew;
    private volatile boolean over;

    Workers(String node, Tries tries, Runnable renew) {
        this.node = node;
        this.tries = tries;
        this.renew = renew;
    }

    @Override
    public void arrived(Connection connection) throws IOException {
        if (over) {
            return;
        }
        Queues.declare(connection);
        var registered = new Registered(connection);
        for (var queue : queues) {
            var channel = connection.createChannel();
            channel.basicQos(TAKEN_AT_ONCE);
            new Worker(channel, queue, this, registered).begin(lot(queue));
        }
    }

    @Override
    public void left() {}

    Tries tries() {
        return tries;
    }

    /** @return whether something new may be begun; then it has to end, too */
    boolean begin() throws InterruptedException {
        atWork.acquire();
        var begun = !over;
        if (!begun) {
            atWork.release();
        }
        return begun;
    }

    void end() {
        atWork.release();
    }

    void lost() {
        renew.run();
    }

    /** Begins nothing any more, and lets what was begun be done. */
    void finish() {
        over = true;
        try {
            var _ = atWork.tryAcquire(queues.size(), FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }

    /** Has to scatter: with sums, as of {@link String#hashCode}, one node wins all. */
    private int lot(String queue) {
        var drawn = UUID.nameUUIDFromBytes((queue + node).getBytes(StandardCharsets.UTF_8));
        return Math.floorMod(drawn.hashCode(), HIGHEST);
    }
}
