package app.kith.platform.cluster;

import app.kith.platform.Causality;
import app.kith.platform.Live;
import app.kith.platform.Live.Topic;
import app.kith.platform.Relay;
import app.kith.platform.Time;
import app.kith.platform.UserId;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Tells the other nodes what is told on this one. Nothing is kept for a broker that is away: they are told of the gap. */
final class Broadcast implements Relay, Line.Guest {

    private final String node = UUID.randomUUID().toString();
    private final Presence presence;
    private final Time time;
    private final ObjectProvider<Live> live;
    private final @Nullable Causality causality;
    private final Runnable renew;
    private volatile @Nullable Speaker speaker;
    private volatile @Nullable Instant missedSince;

    Broadcast(
            Presence presence,
            Time time,
            ObjectProvider<Live> live,
            ObjectProvider<Causality> causality,
            Runnable renew) {
        this.presence = presence;
        this.time = time;
        this.live = live;
        this.causality = causality.getIfAvailable();
        this.renew = renew;
    }

    /** By which the others know who says something, and a node its own voice. */
    String node() {
        return node;
    }

    @Override
    public void passOn(Topic topic, Object message) {
        var present = speaker;
        if (present == null) {
            missing();
        } else {
            present.say(Saying.of(topic, message, causality == null ? "" : causality.reached()));
        }
    }

    @Override
    public void presenceChanged() {
        var present = speaker;
        if (present != null) {
            present.lookAround();
        }
    }

    @Override
    public Set<UserId> elsewhere() {
        return presence.members();
    }

    @Override
    public boolean isElsewhere(UserId member) {
        return presence.has(member);
    }

    @Override
    public void arrived(Connection connection) throws IOException {
        var starting = new Speaker(connection, node, time, live.getObject()::here, renew);
        speaker = starting;
        var since = missedSince;
        if (since != null) {
            missedSince = null;
            starting.say(Saying.gap(since));
        }
    }

    @Override
    public void left() {
        var gone = speaker;
        speaker = null;
        if (gone != null) {
            missing();
            gone.end();
        }
    }

    /** What was told just before was maybe told to a dead broker. */
    private synchronized void missing() {
        if (missedSince == null) {
            missedSince = time.instant().minus(Line.SILENCE);
        }
    }

    /** The members of this node are nowhere for a moment, until they have moved. */
    void finish() {
        var present = speaker;
        if (present != null) {
            present.leave();
        }
    }
}
