package app.kith.platform.persistence;

import app.kith.platform.Acting;
import app.kith.platform.Causality;
import app.kith.platform.Live;
import app.kith.platform.UserId;
import app.kith.platform.Writes;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** What a node of Kith knows about databases, without the rest of it. */
final class Node implements AutoCloseable {

    final Servers servers;
    final Positions positions;
    final Primary primary;
    final Replicas replicas;
    final Writes writes;
    private final Watch watch;
    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    Node(MySqlSettings settings) {
        var pools = new Pools(settings, new TrustStore(settings));
        var wiring = new MySql();
        servers = new Servers(settings, pools);
        positions = new Positions(new Passport(servers));
        writes = new Writes(new Live(new StaticListableBeanFactory().getBeanProvider(Causality.class)));
        primary = new Primary(servers, pools, positions, writes);
        replicas = new Replicas(primary, servers, positions);
        watch = new Watch(servers, replicas, positions, writes);
        var source = wiring.dataSource(primary, replicas);
        jdbc = JdbcClient.create(source);
        var transactions = new JdbcTransactionManager(source);
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        writing = new TransactionTemplate(transactions);
        watch.start();
    }

    /** Makes the tables that the nodes need, and one to write to. */
    static void migrate(MySqlSettings settings) {
        var pools = new Pools(settings, new TrustStore(settings));
        var flyway = Flyway.configure()
                .dataSource(pools.forMigration(settings.primary(), settings.migration()))
                .locations("classpath:db/migration", "classpath:db/vendor/mysql", "classpath:db/chaos")
                .callbacks(new Grants(settings));
        flyway.load().migrate();
    }

    record Somebody(UserId id) implements Acting {}

    /** Does something in the name of a member. */
    static <T> T as(long member, Callable<T> doing) throws Exception {
        var principal = new Somebody(new UserId(member));
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(principal, null));
        try {
            return doing.call();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    <T> T read(Function<JdbcClient, T> question) {
        return reading.execute(_ -> question.apply(jdbc));
    }

    <T> T write(Function<JdbcClient, T> doing) {
        return writing.execute(_ -> doing.apply(jdbc));
    }

    @Override
    public void close() {
        watch.stop();
        primary.close();
        servers.close();
    }
}
