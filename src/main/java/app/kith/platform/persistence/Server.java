package app.kith.platform.persistence;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** One database server, as those see it who read from it. */
class Server implements AutoCloseable {

    /** The replica has not got there in time. */
    static final class Behind extends Exception {

        private static final long serialVersionUID = 1;
    }

    /** What a look at a server shows. The beat is in microseconds, by the clock of the primary that wrote it. */
    record Sighting(long beat, Reign reign, Position reached, boolean writable) {}

    /** How long a read waits for a replica to catch up before it goes to the primary. */
    static final Duration WAIT = Duration.ofMillis(50);

    private static final int MOST_CONNECTIONS = 16;
    private static final Duration QUEUE = Duration.ofMillis(500);

    private final Address address;
    private final HikariDataSource reads;
    private final Lookout lookout;
    private volatile Position reached = Position.START;

    Server(Address address, Pools pools) {
        this.address = address;
        lookout = new Lookout(pools.connections(address, Lookout.PATIENCE));
        reads = pools.pool(
                "replica", address, MOST_CONNECTIONS, QUEUE, pools.connections(address, Pools.REPLICA_PATIENCE));
    }

    Address address() {
        return address;
    }

    Position reached() {
        return reached;
    }

    Sighting look() throws SQLException {
        return noted(lookout.look());
    }

    /** Leaves a sign of life that the replicas will show, and looks. */
    Sighting beat() throws SQLException {
        return noted(lookout.beat());
    }

    /** A connection that sees at least the position, after a short wait if need be. */
    Connection connectionAt(Position needed) throws SQLException, Behind {
        var connection = reads.getConnection();
        try {
            waitFor(needed, connection);
            return connection;
        } catch (SQLException | Behind failure) {
            connection.close();
            throw failure;
        }
    }

    private void waitFor(Position needed, Connection connection) throws SQLException, Behind {
        if (reached.covers(needed)) {
            return;
        }
        try (var wait = connection.prepareStatement("select wait_for_executed_gtid_set(?, ?)")) {
            wait.setString(1, needed.text());
            wait.setDouble(2, WAIT.toMillis() / 1e3);
            try (var result = wait.executeQuery()) {
                if (!result.next() || result.getInt(1) != 0) {
                    throw new Behind();
                }
            }
        }
        reached = reached.and(needed);
    }

    private Sighting noted(Sighting sighting) {
        reached = sighting.reached();
        return sighting;
    }

    @Override
    public void close() {
        reads.close();
        lookout.close();
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
