package app.kith.platform;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes ids that grow with time: an id tells its age, its order and its home shard.
 *
 * <p>63 bits, from the top: 41 of milliseconds since {@link #EPOCH} (enough until 2095), 9 of logical shard,
 * 6 of node, 7 of sequence. So one node makes at most 128 ids in a millisecond; the next one waits for the next.
 */
@Component
public class Ids {

    static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

    private static final int SEQUENCE_BITS = 7;
    private static final int NODE_BITS = 6;
    private static final int SHARD_BITS = 9;
    private static final int TIME_SHIFT = SHARD_BITS + NODE_BITS + SEQUENCE_BITS;
    private static final int SEQUENCES = 1 << SEQUENCE_BITS;
    private static final long SHARD_MASK = ((1L << SHARD_BITS) - 1) << (NODE_BITS + SEQUENCE_BITS);

    private final InstantSource time;
    private final NodeNumber node;
    private long millis;
    private int used;
    private int sequence;

    @Autowired
    public Ids(Time time, NodeNumber node) {
        this((InstantSource) time, node);
    }

    Ids(InstantSource time, NodeNumber node) {
        this.time = time;
        this.node = node;
    }

    /**
     * A new id, on a shard of its own choosing. For things that nobody owns: members, conversations.
     *
     * @throws ReadOnly when this node may make none
     */
    public long next() {
        return next(-1);
    }

    /**
     * A new id on the owner's shard, so that what belongs together can later lie together.
     *
     * @throws ReadOnly when this node may make none
     */
    public long near(UserId owner) {
        return next(owner.value());
    }

    /** When the thing with this id came to be. */
    public static Instant time(long id) {
        return EPOCH.plusMillis(id >>> TIME_SHIFT);
    }

    /** The smallest id that a thing of this moment or later can have: turns a time into a cursor. */
    public static long from(Instant moment) {
        return Math.max(0, moment.toEpochMilli() - EPOCH.toEpochMilli()) << TIME_SHIFT;
    }

    /** @throws NotFound when the text is no id, for then it names nothing */
    public static long parse(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notAnId) {
            throw (NotFound) new NotFound().initCause(notAnId);
        }
    }

    /** Asks for the number after the time, so that whoever was frozen in between does not use what was theirs before. */
    private synchronized long next(long near) {
        var now = now();
        var number = (long) node.now();
        sequence = (sequence + 1) % SEQUENCES;
        var shard = near < 0 ? (now * SEQUENCES + sequence) << (NODE_BITS + SEQUENCE_BITS) : near;
        return now << TIME_SHIFT | shard & SHARD_MASK | number << SEQUENCE_BITS | sequence;
    }

    private long now() {
        var now = time.millis() - EPOCH.toEpochMilli();
        while (now == millis && used == SEQUENCES) {
            Thread.onSpinWait();
            now = time.millis() - EPOCH.toEpochMilli();
        }
        used = now == millis ? used + 1 : 1;
        millis = now;
        return now;
    }
}
