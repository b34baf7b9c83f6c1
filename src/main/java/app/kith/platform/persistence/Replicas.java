package app.kith.platform.persistence;

import app.kith.platform.UserId;
import app.kith.platform.persistence.Server.Behind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.stereotype.Component;

/**
 * Where reads go: each member to one and the same replica as long as it serves, so that what they saw does not vanish
 * again; to the primary when the replica is not far enough in time.
 */
@Component
@OnMySql
class Replicas extends AbstractDataSource {

    private static final Logger LOG = LoggerFactory.getLogger(Replicas.class);

    /** The replica that this thread read from last; none when it was the primary. */
    private static final ThreadLocal<@Nullable Server> LAST_ASKED = new ThreadLocal<>();

    /**
     * Who serves, and from where on: when somebody joins or leaves, members move, and the one they come to must have
     * all that the one they left could have shown.
     */
    private record Ring(List<Server> serving, Position barrier) {

        /** By rendezvous hashing: when one leaves, only its own members move. */
        List<Server> orderFor(long member) {
            return serving.stream()
                    .sorted(Comparator.comparingInt(
                            server -> spread(member * 31 + server.address().hashCode())))
                    .toList();
        }

        private static int spread(long mixed) {
            return (int) ((mixed * 0x9E3779B97F4A7C15L) >>> 33);
        }
    }

    private final Primary primary;
    private final Servers servers;
    private final Positions positions;
    private volatile Ring ring = new Ring(List.of(), Position.START);

    Replicas(Primary primary, Servers servers, Positions positions) {
        this.primary = primary;
        this.servers = servers;
        this.positions = positions;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return FreshReads.areWanted() ? fresh() : near();
    }

    @Override
    public Connection getConnection(String user, String password) {
        throw new UnsupportedOperationException("There is one user");
    }

    /** Sets who serves. Does nothing when that is no news. */
    synchronized void serve(List<Server> healthy) {
        if (!Set.copyOf(healthy).equals(Set.copyOf(ring.serving()))) {
            ring = new Ring(healthy, barrier());
            LOG.info("Reads go to {}", healthy.isEmpty() ? "the primary" : healthy);
        }
    }

    /** Leaves out the replica that this thread asked last, until it is looked at again. @return whether there was one */
    boolean suspectLast() {
        var server = LAST_ASKED.get();
        if (server != null) {
            suspect(server);
        }
        return server != null;
    }

    boolean serves(Server server) {
        return ring.serving().contains(server);
    }

    private Connection near() throws SQLException {
        var now = ring;
        var needed = positions.needed().and(now.barrier());
        for (var server : now.orderFor(member())) {
            try {
                return ask(server, needed);
            } catch (Behind slow) {
                return otherwise(now, needed);
            } catch (SQLException lost) {
                LOG.warn("{} can't be read: {}", server, lost.getMessage());
                suspect(server);
            }
        }
        LAST_ASKED.remove();
        return primary.reading();
    }

    private Connection ask(Server server, Position needed) throws SQLException, Behind {
        LAST_ASKED.set(server);
        return server.connectionAt(needed);
    }

    /** Without a primary nothing new comes, so what a replica has is fresh. */
    private Connection fresh() throws SQLException {
        var needed = positions.needed();
        var now = ring;
        var instead = primary.reigns() ? Optional.<Connection>empty() : anyAt(now, needed);
        return instead.isPresent() ? instead.get() : otherwise(now, needed);
    }

    /** The primary; without one, whichever replica is far enough; and any of them rather than none at all. */
    private Connection otherwise(Ring ring, Position needed) throws SQLException {
        LAST_ASKED.remove();
        try {
            return primary.reading();
        } catch (SQLException gone) {
            if (isBusy(gone)) {
                throw gone;
            }
            return withoutPrimary(ring, needed).orElseThrow(() -> gone);
        }
    }

    /** Every connection is in use, and none has failed: then to read something older would be a lie. */
    private static boolean isBusy(SQLException failure) {
        return failure instanceof SQLTransientConnectionException && failure.getCause() == null;
    }

    private Optional<Connection> withoutPrimary(Ring ring, Position needed) {
        var farthestFirst = ring.orderFor(member()).stream()
                .sorted(Comparator.comparing(server -> !server.reached().covers(needed)));
        return first(farthestFirst, Position.START);
    }

    private Optional<Connection> anyAt(Ring ring, Position needed) {
        return first(ring.orderFor(member()).stream(), needed);
    }

    private Optional<Connection> first(Stream<Server> servers, Position needed) {
        return servers.flatMap(server -> askIfItCan(server, needed).stream()).findFirst();
    }

    private Optional<Connection> askIfItCan(Server server, Position needed) {
        try {
            return Optional.of(ask(server, needed));
        } catch (SQLException | Behind lost) {
            LOG.warn("{} can't be read: {}", server, lost.getMessage());
            return Optional.empty();
        }
    }

    private void suspect(Server server) {
        serve(ring.serving().stream().filter(each -> !each.equals(server)).toList());
    }

    private Position barrier() {
        try {
            return primary.reached();
        } catch (SQLException gone) {
            LOG.info("Without the primary, what the servers were last seen to have must do: {}", gone.getMessage());
            return servers.reached();
        }
    }

    /** Work that nobody waits for is spread. */
    private static long member() {
        return Positions.acting()
                .map(UserId::value)
                .orElseGet(() -> ThreadLocalRandom.current().nextLong());
    }
}
