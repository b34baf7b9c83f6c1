package app.kith;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Gives a test an empty database of its own, and a folder for the files: H2 in memory, or one on the MySQL servers
 * whose settings stand in the file that the system property {@value #MYSQL} names.
 */
public class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** As bin/test hands it on; the tests of MySQL alone ask for it, too. */
    public static final String MYSQL = "kith.test.mysql";

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final String URL = "jdbc:mysql://%s/";

    public static boolean isMySql() {
        return System.getProperty(MYSQL) != null;
    }

    /** A place for files that the same test does not share with itself on the other database, at the same time. */
    public static Path folder(String name) {
        return Path.of("target", isMySql() ? "tests-mysql" : "tests-h2", name);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var name = "kith_test_" + DATABASES.incrementAndGet();
        var file = System.getProperty(MYSQL);
        var settings = new HashMap<>(file == null ? embedded(name) : server(name, read(Path.of(file))));
        settings.put("kith.data", folder(name).toString());
        var sources = context.getEnvironment().getPropertySources();
        sources.addFirst(new MapPropertySource("database", settings));
        hideOurOwn(context.getEnvironment());
    }

    private static Map<String, Object> embedded(String name) {
        return Map.of(
                "spring.datasource.url",
                "jdbc:h2:mem:" + name + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;"
                        + "LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1");
    }

    private static Map<String, Object> server(String name, Properties kith) {
        drop(name, kith);
        var settings = new HashMap<String, Object>();
        kith.stringPropertyNames().forEach(key -> settings.put(key, kith.getProperty(key)));
        settings.put("kith.mysql.database", name);
        return settings;
    }

    /** Before a test rather than after it, so that one can look at what a failed one has left. */
    private static void drop(String name, Properties kith) {
        var url = URL.formatted(kith.getProperty("kith.mysql.primary"));
        var user = kith.getProperty("kith.mysql.migration-user");
        try (var connection =
                        DriverManager.getConnection(url, user, kith.getProperty("kith.mysql.migration-password"));
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException("No MySQL for the tests", failed);
        }
    }

    /** Kith would refuse to start with a setting that it does not know. */
    private static void hideOurOwn(ConfigurableEnvironment environment) {
        var others = new Properties();
        others.putAll(System.getProperties());
        others.remove(MYSQL);
        var name = StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME;
        environment.getPropertySources().replace(name, new PropertiesPropertySource(name, others));
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
