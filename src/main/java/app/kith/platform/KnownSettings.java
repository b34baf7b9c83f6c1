package app.kith.platform;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.stereotype.Component;

/**
 * Stops the start when somebody sets something of ours that there is not: a typing error would else be a setting that
 * quietly does nothing. Variables of the environment are let pass, since the scripts have some of their own.
 */
@Component
class KnownSettings {

    private static final String OURS = "kith.";

    /** As docs/self-hosting.md explains them. */
    private static final Set<String> ALL = Set.of(
            "kith.base-url",
            "kith.cluster",
            "kith.data",
            "kith.demo",
            "kith.node",
            "kith.proxies",
            "kith.api.origins",
            "kith.limits.enabled",
            "kith.limits.sign-up",
            "kith.limits.sign-in-account",
            "kith.limits.sign-in-address",
            "kith.limits.password-reset",
            "kith.limits.posting",
            "kith.limits.messages",
            "kith.limits.reading",
            "kith.limits.media",
            "kith.limits.webhooks",
            "kith.rabbitmq.address",
            "kith.rabbitmq.user",
            "kith.rabbitmq.password",
            "kith.rabbitmq.confirms",
            "kith.outbound.allow-http",
            "kith.outbound.allow-private",
            "kith.mail.host",
            "kith.mail.port",
            "kith.mail.user",
            "kith.mail.password",
            "kith.mail.password-file",
            "kith.mail.from",
            "kith.mail.starttls",
            "kith.socket.most",
            "kith.mysql.primary",
            "kith.mysql.replicas",
            "kith.mysql.database",
            "kith.mysql.user",
            "kith.mysql.password",
            "kith.mysql.migration-user",
            "kith.mysql.migration-password",
            "kith.mysql.admin-user",
            "kith.mysql.admin-password",
            "kith.mysql.replication-user",
            "kith.mysql.replication-password",
            "kith.mysql.ca");

    private static final Set<String> CLUSTERS = Set.of("none", "rabbitmq");

    KnownSettings(ConfigurableEnvironment environment) {
        var unknown = environment.getPropertySources().stream()
                .flatMap(source -> source instanceof EnumerablePropertySource<?> named
                        ? Stream.of(named.getPropertyNames())
                        : Stream.empty())
                .filter(name -> name.startsWith(OURS) && !ALL.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("Kith knows no setting %s; it knows %s. See docs/self-hosting.md."
                    .formatted(String.join(", ", unknown), String.join(", ", new TreeSet<>(ALL))));
        }
        if (!CLUSTERS.contains(environment.getProperty("kith.cluster", "none"))) {
            throw new IllegalStateException("kith.cluster is none or rabbitmq. See docs/self-hosting.md.");
        }
    }
}
