package app.kith.platform.cluster;

import app.kith.platform.Forbidden;
import app.kith.platform.NotFound;
import app.kith.platform.Role;
import app.kith.platform.Viewer;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * What no listener could do, for administrators to look at, and to try again when the fault is mended. The broker
 * shows a queue by handing out what is in it, so whoever looks holds it for a moment: two who look at once see parts.
 */
public final class DeadLetters {

    /** As many as are looked through at once. */
    static final int MOST = 200;

    private final Lines lines;

    DeadLetters(Lines lines) {
        this.lines = lines;
    }

    /** @throws NoBroker when it is not there just now; so do all others here */
    public long count(Viewer viewer) {
        return on(viewer, (_, channel) -> channel.messageCount(Queues.DEAD));
    }

    /** The oldest ones. */
    public List<DeadLetter> list(Viewer viewer) {
        return on(
                viewer,
                (_, channel) -> taken(channel).stream().map(DeadLetters::letter).toList());
    }

    /** Tells its listener once more. @throws NotFound when it is not among the oldest */
    public void replay(Viewer viewer, String id) {
        if (replay(viewer, each -> each.id().equals(id)) == 0) {
            throw new NotFound();
        }
    }

    /** @return how many were sent to their listeners once more: the oldest ones, call it again for those behind them */
    public int replayAll(Viewer viewer) {
        return replay(viewer, _ -> true);
    }

    /** For good. @throws NotFound when it is not among the oldest */
    public void discard(Viewer viewer, String id) {
        var discarded = on(viewer, (_, channel) -> {
            var all = chosen(channel, each -> each.id().equals(id));
            for (var each : all) {
                channel.basicAck(each.getEnvelope().getDeliveryTag(), false);
            }
            return all.size();
        });
        if (discarded == 0) {
            throw new NotFound();
        }
    }

    /** Each is in its queue before it is no dead letter any more, so none is ever in neither. */
    private int replay(Viewer viewer, Predicate<DeadLetter> which) {
        return on(viewer, (connection, channel) -> {
            var registered = new Registered(connection);
            var all = chosen(channel, which);
            for (var each : all) {
                var parcel = Parcel.of(each.getProps(), each.getBody());
                registered.send("", Parcel.queue(each.getProps()), parcel.properties(), parcel.body());
                channel.basicAck(each.getEnvelope().getDeliveryTag(), false);
            }
            return all.size();
        });
    }

    private interface Doing<T> {

        T in(Connection connection, Channel channel) throws IOException;
    }

    /** What was taken in there and not answered lies in the queue again when the connection is closed. */
    private <T> T on(Viewer viewer, Doing<T> doing) {
        if (!viewer.has(Role.ADMINISTRATOR)) {
            throw new Forbidden("Only administrators look after dead letters.");
        }
        try (var connection = lines.another("dead-letters");
                var channel = connection.createChannel()) {
            return doing.in(connection, channel);
        } catch (IOException | TimeoutException | AlreadyClosedException trouble) {
            throw new NoBroker(trouble);
        }
    }

    private static List<GetResponse> chosen(Channel channel, Predicate<DeadLetter> which) throws IOException {
        return taken(channel).stream().filter(each -> which.test(letter(each))).toList();
    }

    private static List<GetResponse> taken(Channel channel) throws IOException {
        var taken = new ArrayList<GetResponse>();
        for (var next = channel.basicGet(Queues.DEAD, false);
                next != null;
                next = taken.size() < MOST ? channel.basicGet(Queues.DEAD, false) : null) {
            taken.add(next);
        }
        return taken;
    }

    private static DeadLetter letter(GetResponse message) {
        var parcel = Parcel.of(message.getProps(), message.getBody());
        return new DeadLetter(
                parcel.id(),
                parcel.listener(),
                parcel.at(),
                Parcel.text(message.getProps(), Parcel.WHY),
                parcel.json());
    }
}
