package app.kith.platform.persistence;

import app.kith.platform.persistence.MySqlSettings.Account;
import com.mysql.cj.jdbc.MysqlDataSource;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes connections to one server or the other. Without these limits the driver waits forever for a server that
 * does not answer.
 */
@Component
@OnMySql
class Pools {

    static final Duration PATIENCE = Duration.ofSeconds(5);
    static final Duration REPLICA_PATIENCE = Duration.ofSeconds(3);

    private static final Duration MIGRATION_PATIENCE = Duration.ofHours(1);
    private static final int CONNECT_MS = 1_000;
    private static final int VALIDATION_MS = 500;
    private static final int MIN_IDLE = 2;

    /** {@code ER_OPTION_PREVENTS_STATEMENT}: the server has been made read-only, so it is no primary any more. */
    private static final int READ_ONLY_SERVER = 1290;

    private final MySqlSettings settings;
    private final TrustStore trust;
    private final @Nullable MeterRegistry meters;

    @Autowired
    Pools(MySqlSettings settings, TrustStore trust, ObjectProvider<MeterRegistry> meters) {
        this(settings, trust, meters.getIfAvailable());
    }

    /** Where nobody wants to know how busy the connections are. */
    Pools(MySqlSettings settings, TrustStore trust) {
        this(settings, trust, (MeterRegistry) null);
    }

    private Pools(MySqlSettings settings, TrustStore trust, @Nullable MeterRegistry meters) {
        this.settings = settings;
        this.trust = trust;
        this.meters = meters;
    }

    /**
     * Connections of the application. None is made before somebody asks, so a dead server stops no start.
     *
     * @param wait for one to be free
     */
    HikariDataSource pool(String name, Address server, int size, Duration wait, DataSource source) {
        var pool = new HikariDataSource();
        pool.setPoolName(name + "@" + server);
        pool.setDataSource(source);
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(Math.min(size, MIN_IDLE));
        pool.setAutoCommit(false);
        pool.setConnectionTimeout(wait.toMillis());
        pool.setValidationTimeout(VALIDATION_MS);
        pool.setInitializationFailTimeout(-1);
        pool.setExceptionOverride(new LetGoOfReadOnlyServers());
        pool.setMetricRegistry(meters);
        return pool;
    }

    /** Single connections of somebody to a server, each new. */
    MysqlDataSource connections(Address server, Account account, Duration patience) {
        var source = new MysqlDataSource();
        source.setServerName(server.host());
        source.setPort(server.port());
        source.setDatabaseName(settings.database());
        source.setUser(account.user());
        source.setPassword(account.password());
        set(() -> prepare(source, patience));
        return source;
    }

    MysqlDataSource connections(Address server, Duration patience) {
        return connections(server, settings.application(), patience);
    }

    /** Makes the database if there is none. Migrations take their time. */
    MysqlDataSource forMigration(Address server, Account account) {
        var source = connections(server, account, MIGRATION_PATIENCE);
        set(() -> source.setCreateDatabaseIfNotExist(true));
        return source;
    }

    /** Without a database: who administers a server reads none of its tables. */
    MysqlDataSource administration(Address server, Account account, Duration patience) {
        var source = connections(server, account, patience);
        source.setDatabaseName("");
        return source;
    }

    /** Connections whose transactions see one moment. */
    MysqlDataSource snapshots(Address server) {
        var source = connections(server, REPLICA_PATIENCE);
        set(() -> source.setSessionVariables("transaction_isolation='REPEATABLE-READ'"));
        return source;
    }

    private interface Setting {

        void set() throws SQLException;
    }

    private static void set(Setting setting) {
        try {
            setting.set();
        } catch (SQLException noSuchProperty) {
            throw new IllegalStateException(noSuchProperty);
        }
    }

    private void prepare(MysqlDataSource source, Duration patience) throws SQLException {
        source.setConnectTimeout(CONNECT_MS);
        source.setSocketTimeout((int) patience.toMillis());
        source.setTcpKeepAlive(true);
        source.setTrackSessionState(true);
        source.setSessionVariables("session_track_gtids=OWN_GTID,transaction_isolation='READ-COMMITTED'");
        source.setServerTimezone("UTC");
        source.setForceConnectionTimeZoneToSession(true);
        source.setReadOnlyPropagatesToServer(false);
        source.setCacheServerConfiguration(true);
        source.setUseLocalSessionState(true);
        source.setRewriteBatchedStatements(true);
        trust.applyTo(source);
    }

    private static final class LetGoOfReadOnlyServers implements SQLExceptionOverride {

        @java.lang.Override
        public Override adjudicate(SQLException failure) {
            return failure.getErrorCode() == READ_ONLY_SERVER ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
        }
    }
}
