package app.kith.platform.cluster;

import app.kith.platform.Live;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What a node of Kith knows of the others, without the rest of it. All of them share one database in memory, and a
 * broker outside.
 */
final class Node implements AutoCloseable {

    private static final String SHARED = "jdbc:h2:mem:cluster;MODE=MySQL;DATABASE_TO_LOWER=TRUE;"
            + "CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1";

    /** What any node heard, in its order. */
    static final List<Heard> HEARD = new CopyOnWriteArrayList<>();

    /** What listeners stumble over. */
    static final Set<String> BAD = ConcurrentHashMap.newKeySet();

    final Live live;
    private final ConfigurableApplicationContext context;

    Node(String name, Map<String, Object> settings) {
        var all = new HashMap<>(settings);
        all.put("spring.datasource.url", SHARED);
        all.put("kith.node", name);
        all.put("management.endpoint.health.group.readiness.include", "readinessState");
        context = new SpringApplicationBuilder(Program.class, Cluster.class)
                .web(WebApplicationType.NONE)
                .initializers(starting ->
                        starting.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", all)))
                .run();
        live = get(Live.class);
    }

    /** Somebody said something on a node. */
    public record Said(String who, int number) {}

    record Heard(String node, String who, int number) {}

    /** Not marked as a configuration, so that no other test finds it. */
    @EnableAutoConfiguration(
            excludeName = {
                "com.vaadin.flow.spring.SpringBootAutoConfiguration",
                "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
                "com.vaadin.flow.spring.VaadinScopesConfig"
            })
    @EnableScheduling
    @ComponentScan(
            basePackages = "app.kith.platform",
            excludeFilters =
                    @Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                "app\\.kith\\.platform\\.[a-z]+\\..*",
                                "app\\.kith\\.platform\\.(KnownSettings|Ids)"
                            }))
    static class Program {

        @Bean
        Hearing hearing(org.springframework.core.env.Environment environment) {
            return new Hearing(environment.getRequiredProperty("kith.node"));
        }
    }

    static class Hearing {

        private final String node;

        Hearing(String node) {
            this.node = node;
        }

        @ApplicationModuleListener
        void on(Said event) {
            if (BAD.contains(event.who())) {
                throw new IllegalStateException("Nobody understands " + event.who());
            }
            HEARD.add(new Heard(node, event.who(), event.number()));
        }
    }

    void say(String who, int number) {
        get(TransactionOperations.class).executeWithoutResult(_ -> context.publishEvent(new Said(who, number)));
    }

    /** How many events are not done. */
    long inTheOutbox() {
        return get(JdbcClient.class)
                .sql("select count(*) from EVENT_PUBLICATION")
                .query(Long.class)
                .single();
    }

    <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    @Override
    public void close() {
        context.close();
    }
}
