package app.kith.platform.cluster;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works on one queue, one event after the other. An event leaves the queue when its listener has committed. */
final class Worker extends DefaultConsumer {

    /** So long a newer version of the program may be about to come. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final String UNKNOWN = "No version of the program knows this listener";

    private final String queue;
    private final Workers workers;
    private final Registered registered;

    Worker(Channel channel, String queue, Workers workers, Registered registered) {
        super(channel);
        this.queue = queue;
        this.workers = workers;
        this.registered = registered;
    }

    /** @param wish the node with the highest one gets the queue */
    void begin(int wish) throws IOException {
        getChannel().basicConsume(queue, false, "", false, false, Map.of("x-priority", wish), this);
    }

    @Override
    public void handleDelivery(String tag, Envelope envelope, BasicProperties properties, byte[] body) {
        try {
            if (workers.begin()) {
                try {
                    work(Parcel.of(properties, body));
                    getChannel().basicAck(envelope.getDeliveryTag(), false);
                } finally {
                    workers.end();
                }
            }
        } catch (IOException | AlreadyClosedException lost) {
            LOG.info("The connection was lost before {} was done; it comes again", envelope.getRoutingKey());
            workers.lost();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(Parcel parcel) throws IOException, InterruptedException {
        if (workers.tries().knows(parcel)) {
            tell(parcel);
        } else if (parcel.at().plus(PATIENCE).isAfter(Instant.now())) {
            registered.send(Queues.LATER, queue, parcel.properties(), parcel.body());
        } else {
            bury(parcel, UNKNOWN);
        }
    }

    private void tell(Parcel parcel) throws IOException, InterruptedException {
        try {
            workers.tries().tell(parcel, getChannel()::isOpen);
        } catch (RuntimeException failure) {
            LOG.error("{} can't do event {}: a dead letter", parcel.listener(), parcel.id(), failure);
            bury(parcel, failure.toString());
        }
    }

    private void bury(Parcel parcel, String why) throws IOException {
        registered.send("", Queues.DEAD, parcel.died(why, queue), parcel.body());
    }

    /** The queue was deleted. */
    @Override
    public void handleCancel(String tag) {
        workers.lost();
    }

    @Override
    public void handleShutdownSignal(String tag, ShutdownSignalException why) {
        workers.lost();
    }
}
