package app.kith.platform;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Stops the start, before anything is opened with it, when a password is one that everybody knows or none at all. */
@Component
class WellKnownPasswords implements BeanFactoryPostProcessor {

    private static final Set<String> KNOWN = Set.of(
            "", "guest", "password", "changeme", "change-me", "secret", "root", "admin", "mysql", "rabbitmq", "kith");

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var environment = beans.getBean(Environment.class);
        Stream.of(
                        "kith.mysql.",
                        "kith.mysql.migration-",
                        "kith.mysql.admin-",
                        "kith.mysql.replication-",
                        "kith.rabbitmq.")
                .filter(account -> isUsed(account, environment))
                .map(account -> account + "password")
                .filter(setting -> KNOWN.contains(
                        environment.getProperty(setting, "").strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .ifPresent(WellKnownPasswords::refuse);
    }

    private static boolean isUsed(String account, Environment environment) {
        return switch (account) {
            case "kith.mysql." -> environment.containsProperty("kith.mysql.primary");
            case "kith.rabbitmq." -> environment.containsProperty("kith.rabbitmq.address");
            default -> environment.containsProperty(account + "user");
        };
    }

    private static void refuse(String setting) {
        throw new IllegalStateException(
                "%s is empty, or a password that everybody knows: choose a long random one. See docs/self-hosting.md."
                        .formatted(setting));
    }
}
