package app.kith.platform.socket;

import app.kith.platform.Ids;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one stream tells. Each event carries the newest id of all that were told, so that one number says where to go
 * on, whatever it was the id of. While the node may not hear of all that happens on others, that number stays as it is:
 * a program that has to go elsewhere then reads there what it missed here.
 */
final class Stream implements Connection.Listener {

    /**
     * Something can get its id before another thing and be there only after it, and a node notices only after 15 seconds
     * that it hears no others. So some of it is told twice.
     */
    static final Duration OVERLAP = Duration.ofSeconds(20);

    /** Whoever was away for longer reads the lists anyway, and looking through all that they hold would take long. */
    static final Duration LONGEST_GAP = Duration.ofDays(1);

    /** So long a program waits before it comes back: one shorter, another longer, so that not all come at once. */
    private static final Duration SOONEST = Duration.ofMillis(1_500);

    private static final Duration LATEST = Duration.ofMillis(4_500);
    private static final byte[] NOTHING = {'{', '}'};

    private final Connection connection;
    private final Pass pass;
    private final List<Queue> queues;
    private final JsonMapper json;
    private final LongSupplier now;
    private final BooleanSupplier deaf;

    /** Only the thread that writes moves it. */
    private long position;

    /** Nothing is missing of what came before. */
    private volatile long sure;

    /** @param deaf whether others may have told something that does not come here */
    Stream(
            Connection connection,
            Pass pass,
            List<Queue> queues,
            JsonMapper json,
            LongSupplier now,
            BooleanSupplier deaf) {
        this.connection = connection;
        this.pass = pass;
        this.queues = queues;
        this.json = json;
        this.now = now;
        this.deaf = deaf;
    }

    private record Missed(Queue queue, News news) {

        long id() {
            return Objects.requireNonNull(news.id());
        }
    }

    /** From now on. */
    void begin(long now) {
        position = now;
        sure = horizon(now);
        connection.together(() -> {
            greet();
            listen();
        });
    }

    /** From where it broke off: what was missed is read when all that comes is heard, and told before it. */
    void resume(long last, long now) {
        position = last;
        sure = last;
        connection.together(() -> {
            greet();
            connection.tell(pass, () -> missed(last, now));
            listen();
        });
    }

    @Override
    public synchronized void doubt(Instant since) {
        sure = Math.min(sure, Ids.from(since));
    }

    /** What may have been missed meanwhile is told as if the program had been away. */
    @Override
    public void catchUp(Instant since) {
        connection.tell(pass, () -> missed(Math.min(position, Ids.from(since)), now.getAsLong()));
    }

    private void greet() {
        var retry = ThreadLocalRandom.current().nextLong(SOONEST.toMillis(), LATEST.toMillis());
        connection.say(Events.begin(position, retry));
    }

    private void listen() {
        connection.hears(this);
        queues.forEach(queue -> connection.listen(pass, queue.name(), queue, news -> event(queue, news)));
    }

    private synchronized void believe(long horizon) {
        sure = horizon;
    }

    /** Who reads now reads all that there is; what is told from now on may lack something. */
    private long horizon(long now) {
        return deaf.getAsBoolean() ? now : Long.MAX_VALUE;
    }

    private byte[] missed(long last, long now) {
        position = Math.min(position, last);
        believe(horizon(now));
        if (Ids.time(last).plus(LONGEST_GAP).isBefore(Ids.time(now))) {
            return reset(now);
        }
        var overlapping = Ids.from(Ids.time(last).minus(OVERLAP));
        var missed = new ArrayList<Missed>();
        for (var queue : queues) {
            var since = queue.since(pass.viewer(), overlapping);
            if (since.isEmpty()) {
                return reset(now);
            }
            since.get().forEach(news -> missed.add(new Missed(queue, news)));
        }
        missed.sort(Comparator.comparingLong(Missed::id));
        return events(missed);
    }

    private byte[] events(List<Missed> missed) {
        var text = new ByteArrayOutputStream();
        for (var each : missed) {
            var event = event(each.queue(), each.news());
            if (event != null) {
                text.writeBytes(event);
            }
        }
        return text.toByteArray();
    }

    private byte @Nullable [] event(Queue queue, News news) {
        var body = news.body().get();
        if (body == null) {
            return null;
        }
        if (news.id() != null) {
            position = Math.max(position, news.id());
        }
        return Events.event(
                news.id() == null ? null : Math.min(position, sure), queue.event(), json.writeValueAsBytes(body));
    }

    private byte[] reset(long now) {
        position = Math.max(position, now);
        return Events.event(position, "reset", NOTHING);
    }
}
