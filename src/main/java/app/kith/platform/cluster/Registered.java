package app.kith.platform.cluster;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** Sends one message at a time, and returns when the broker has it. For what is rare. */
final class Registered {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Channel channel;
    private boolean returned;

    Registered(Connection connection) throws IOException {
        channel = connection.createChannel();
        channel.confirmSelect();
        channel.addReturnListener(_ -> returned = true); // comes before the confirm that is waited for
    }

    /** @throws IOException when it is not known that the broker has it; then it may have it all the same */
    synchronized void send(String exchange, String key, BasicProperties properties, byte[] body) throws IOException {
        returned = false;
        channel.basicPublish(exchange, key, true, properties, body);
        try {
            if (!channel.waitForConfirms(PATIENCE.toMillis()) || returned) {
                throw new IOException("The broker did not take a message for " + key);
            }
        } catch (TimeoutException late) {
            throw new IOException(late);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException(stop);
        }
    }
}
