package app.kith.platform.persistence;

import app.kith.platform.ReadOnly;
import app.kith.platform.Writes;
import com.mysql.cj.MysqlConnection;
import com.mysql.cj.protocol.ServerSessionStateController.SessionStateChangesListener;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Connections to whichever server is the primary now. While none takes writes, asking for one fails at once, so that
 * nobody waits for nothing.
 */
@Component
@OnMySql
class Primary extends AbstractDataSource {

    private static final int MOST_WRITERS = 16;

    /**
     * Reads that no replica could serve, and those that have to be fresh, as of the tokens of programs. So few, that a
     * lost replica's readers don't drown the writers.
     */
    private static final int MOST_READERS = 8;

    /** As long as the primary may be silent before nobody writes any more. */
    private static final Duration WRITERS_QUEUE = Throne.PATIENCE;

    private static final Duration READERS_QUEUE = Duration.ofSeconds(2);

    private final Pools pools;
    private final Positions positions;
    private final Writes writes;
    private volatile Seat seat;

    Primary(Servers servers, Pools pools, Positions positions, Writes writes) {
        this.pools = pools;
        this.positions = positions;
        this.writes = writes;
        seat = ascend(servers.reign());
        servers.onChange(this::follow);
    }

    private record Seat(HikariDataSource writers, HikariDataSource readers) {

        void leave() {
            writers.close();
            readers.close();
        }
    }

    /** @throws ReadOnly while nothing can be written */
    @Override
    public Connection getConnection() throws SQLException {
        if (!writes.arePossible()) {
            throw new ReadOnly();
        }
        return seat.writers().getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) {
        throw new UnsupportedOperationException("There is one user");
    }

    /** Whether it reigns, as far as is known. Asking one that does not can take as long as its silence is borne. */
    boolean reigns() {
        return writes.arePossible();
    }

    /**
     * A connection to read from, when no replica will do. It shows one moment, and who reads it never sees an earlier
     * one again.
     */
    Connection reading() throws SQLException {
        var connection = seat.readers().getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("start transaction with consistent snapshot");
            positions.seen(reached(connection));
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    /** All that is committed now. */
    Position reached() throws SQLException {
        try (var connection = seat.readers().getConnection()) {
            return reached(connection);
        }
    }

    private static Position reached(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select @@global.gtid_executed")) {
            return row.next() ? Position.of(row.getString(1)) : Position.START;
        }
    }

    /** Connections to a frozen server take half a minute to close, and whoever brought the news has to watch on. */
    private void follow(Reign reign) {
        var before = seat;
        seat = ascend(reign);
        Thread.ofVirtual().name("leave").start(before::leave);
    }

    private Seat ascend(Reign reign) {
        var server = reign.primary();
        var tracked = new Tracked(pools.connections(server, Pools.PATIENCE), positions);
        return new Seat(
                pools.pool("primary", server, MOST_WRITERS, WRITERS_QUEUE, tracked),
                pools.pool("primary-reads", server, MOST_READERS, READERS_QUEUE, pools.snapshots(server)));
    }

    @PreDestroy
    void close() {
        seat.leave();
    }

    /** Hears what each commit is called. */
    private static final class Tracked extends DelegatingDataSource {

        /** Kept here, because the driver does not keep it: it stumbles over listeners that nobody else holds. */
        private final SessionStateChangesListener ear;

        Tracked(DataSource source, Positions positions) {
            super(source);
            ear = positions::heard;
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            connection
                    .unwrap(MysqlConnection.class)
                    .getServerSessionStateController()
                    .addSessionStateChangesListener(ear);
            return connection;
        }
    }
}
