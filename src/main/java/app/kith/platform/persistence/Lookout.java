package app.kith.platform.persistence;

import app.kith.platform.persistence.Server.Sighting;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at one server over a connection of its own, so that a full pool is not taken for a dead server. */
class Lookout implements AutoCloseable {

    /** Who does not answer for so long is as good as gone. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);

    private static final String LOOK = """
        select timestampdiff(microsecond, '2026-01-01', beat), epoch, primary_address,
               @@global.gtid_executed, not @@global.super_read_only
        from heartbeat
        """;

    private final DataSource source;
    private @Nullable Connection connection;

    Lookout(DataSource source) {
        this.source = source;
    }

    Sighting beat() throws SQLException {
        return tried(() -> {
            try (var statement = connection().createStatement()) {
                statement.executeUpdate("update heartbeat set beat = now(6)");
            }
            return read();
        });
    }

    Sighting look() throws SQLException {
        return tried(this::read);
    }

    private Sighting read() throws SQLException {
        try (var statement = connection().createStatement();
                var row = statement.executeQuery(LOOK)) {
            if (!row.next()) {
                throw new SQLException("The heartbeat's row is missing");
            }
            return new Sighting(
                    row.getLong(1),
                    new Reign(row.getLong(2), Address.of(row.getString(3))),
                    Position.of(row.getString(4)),
                    row.getBoolean(5));
        }
    }

    private interface Question {

        Sighting ask() throws SQLException;
    }

    private synchronized Sighting tried(Question question) throws SQLException {
        try {
            return question.ask();
        } catch (SQLException failure) {
            close();
            throw failure;
        }
    }

    private Connection connection() throws SQLException {
        if (connection == null) {
            connection = source.getConnection();
        }
        return connection;
    }

    @Override
    public synchronized void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException closedAlready) {
            LOG.debug("A connection was gone when it was closed", closedAlready);
        } finally {
            connection = null;
        }
    }
}
