package app.kith.platform.cluster;

import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.springframework.context.SmartLifecycle;

/** Both lines to the broker, as long as the program runs: before anybody can ask it for something, and after. */
final class Lines implements SmartLifecycle {

    private final RabbitSettings settings;
    private final Line out;
    private final Line in;
    private final Sender sender;
    private final Workers workers;
    private final Broadcast broadcast;
    private volatile boolean running;

    Lines(RabbitSettings settings, Line out, Line in, Sender sender, Workers workers, Broadcast broadcast) {
        this.settings = settings;
        this.out = out;
        this.in = in;
        this.sender = sender;
        this.workers = workers;
        this.broadcast = broadcast;
    }

    /** One for a short while, which its user closes. */
    Connection another(String name) throws IOException, TimeoutException {
        return settings.factory().newConnection(settings.addresses(), "kith-" + name);
    }

    void renewOut() {
        out.renew();
    }

    void renewIn() {
        in.renew();
    }

    @Override
    public void start() {
        running = true;
        out.start();
        in.start();
    }

    /** What is worked on may still say something, and that is sent before the end. */
    @Override
    public void stop() {
        running = false;
        broadcast.finish();
        workers.finish();
        in.stop();
        sender.finish();
        out.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Below the web server's. */
    @Override
    public int getPhase() {
        return 0;
    }
}
