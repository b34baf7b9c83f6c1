package app.kith.platform.persistence;

import app.kith.platform.persistence.MySqlSettings.Account;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A server as {@link Failover} sees it. Runs the scripts that operators can run by hand, too. */
class Candidate {

    /** Applying what has come takes as long as the replica was behind. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Who is half dead is not waited for. */
    private static final Duration FENCE_PATIENCE = Duration.ofSeconds(3);

    private final Address address;
    private final MySqlSettings settings;
    private final Pools pools;
    private final JdbcClient server;

    /** @throws SQLException when it can't be reached */
    Candidate(Address address, MySqlSettings settings, Pools pools) throws SQLException {
        this.address = address;
        this.settings = settings;
        this.pools = pools;
        try (var connection = pools.administration(address, settings.admin(), FENCE_PATIENCE)
                        .getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select 1");
        }
        server = JdbcClient.create(pools.administration(address, settings.admin(), PATIENCE));
    }

    Address address() {
        return address;
    }

    Optional<Reign> reign() {
        var heartbeat = JdbcClient.create(pools.connections(address, Pools.PATIENCE));
        try {
            return heartbeat
                    .sql("select epoch, primary_address from heartbeat")
                    .query((row, _) -> new Reign(row.getLong(1), Address.of(row.getString(2))))
                    .optional();
        } catch (DataAccessException notMigrated) {
            return Optional.empty();
        }
    }

    boolean takesWrites() {
        return server.sql("select not @@global.super_read_only")
                .query(Boolean.class)
                .single();
    }

    void fence(PrintStream out) {
        try {
            run("fence.sql", Map.of(), FENCE_PATIENCE);
        } catch (DataAccessException stuck) {
            out.printf("%s could not be fenced in time. No replica acknowledges its commits any more.%n", address);
        }
    }

    /** What has reached a replica was acknowledged to somebody. */
    void applyAllThatCame(PrintStream out) {
        server.sql("stop replica io_thread").update();
        var received = server.sql("""
                select received_transaction_set from performance_schema.replication_connection_status
                where received_transaction_set <> ''
                """).query(String.class).optional();
        received.ifPresent(set -> {
            out.printf("%s applies what it has received%n", address);
            server.sql("select wait_for_executed_gtid_set(?, ?)")
                    .params(set, PATIENCE.toSeconds())
                    .query(Integer.class)
                    .single();
        });
    }

    boolean knowsAllOf(Candidate other) {
        return server.sql("select gtid_subset(?, @@global.gtid_executed)")
                .param(other.executed())
                .query(Boolean.class)
                .single();
    }

    void promote() {
        run("promote.sql", Map.of(), PATIENCE);
    }

    /** Takes up to a minute, in which it serves already. */
    void forgetSource() {
        run("forget.sql", Map.of(), PATIENCE);
    }

    /** For a replica, which knows how to follow already, and does not stop for it. */
    void turnTo(Address source) {
        run("turn.sql", Map.of("HOST", source.host(), "PORT", Integer.toString(source.port())), PATIENCE);
    }

    /** For a server that was a primary. */
    void follow(Address source, Account replication) {
        var authority = server.sql("select @@global.ssl_ca").query(String.class).single();
        var words = Map.of(
                "HOST", source.host(),
                "PORT", Integer.toString(source.port()),
                "REPLICATION_PASSWORD", replication.password(),
                "CA", authority);
        run("follow.sql", words, PATIENCE);
    }

    /** Ends when a replica has it, so whoever reads it finds a primary that takes writes. */
    void write(Reign reign, Account application) {
        JdbcClient.create(pools.connections(address, application, Pools.PATIENCE))
                .sql("update heartbeat set beat = now(6), epoch = ?, primary_address = ?")
                .params(reign.epoch(), reign.primary().toString())
                .update();
    }

    private @Nullable String executed() {
        return server.sql("select @@global.gtid_executed").query(String.class).single();
    }

    private void run(String script, Map<String, String> words, Duration patience) {
        var text = text(script);
        for (var word : words.entrySet()) {
            text = text.replace("@" + word.getKey() + "@", word.getValue());
        }
        var resource = new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
        new ResourceDatabasePopulator(resource).execute(pools.administration(address, settings.admin(), patience));
    }

    private static String text(String script) {
        try {
            return new ClassPathResource("mysql/" + script).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
