package app.kith.platform.persistence;

import app.kith.platform.Acting;
import app.kith.platform.Causality;
import app.kith.platform.Live;
import app.kith.platform.Relay;
import app.kith.platform.UserId;
import app.kith.platform.Writes;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;
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
    private final Door door;
    private final TransactionTemplate readingOnce;

    Node(MySqlSettings settings) {
        var pools = new Pools(settings, new TrustStore(settings));
        var wiring = new MySql();
        servers = new Servers(settings, pools);
        positions = new Positions(new Passport(servers));
        var nobody = new StaticListableBeanFactory();
        writes = new Writes(new Live(nobody.getBeanProvider(Causality.class), nobody.getBeanProvider(Relay.class)));
        primary = new Primary(servers, pools, positions, writes);
        replicas = new Replicas(primary, servers, positions);
        watch = new Watch(servers, replicas, positions, writes);
        var source = wiring.dataSource(primary, replicas);
        jdbc = JdbcClient.create(source);
        var transactions = new JdbcTransactionManager(source);
        door = door(new Room(jdbc), transactions, replicas);
        readingOnce = new TransactionTemplate(transactions);
        readingOnce.setReadOnly(true);
        watch.start();
    }

    /** Like any door of the program: reads by default, and what is lost on the way is tried again. */
    interface Door {

        @Transactional(readOnly = true)
        <T> T read(Function<JdbcClient, T> question);

        @Transactional
        <T> T write(Function<JdbcClient, T> doing);
    }

    private record Room(JdbcClient jdbc) implements Door {

        @Override
        public <T> T read(Function<JdbcClient, T> question) {
            return question.apply(jdbc);
        }

        @Override
        public <T> T write(Function<JdbcClient, T> doing) {
            return doing.apply(jdbc);
        }
    }

    private static Door door(Room room, TransactionManager transactions, Replicas replicas) {
        var beans = new StaticListableBeanFactory(Map.of("replicas", replicas));
        var proxy = new ProxyFactory(room);
        proxy.addAdvisor(Retrying.attempts(beans.getBeanProvider(Replicas.class)));
        proxy.addAdvice(new TransactionInterceptor(transactions, new AnnotationTransactionAttributeSource()));
        return (Door) proxy.getProxy();
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
        return door.read(question);
    }

    <T> T write(Function<JdbcClient, T> doing) {
        return door.write(doing);
    }

    /** A read that is not tried again. */
    <T> T readOnce(Function<JdbcClient, T> question) {
        return readingOnce.execute(_ -> question.apply(jdbc));
    }

    /** From now on nobody looks whether the servers live. */
    void stopWatching() {
        watch.stop();
    }

    @Override
    public void close() {
        watch.stop();
        primary.close();
        servers.close();
    }
}
