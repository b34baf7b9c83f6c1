package app.kith.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;

/** While nodes are replaced one by one, an older version works on the tables of a newer one. */
class MigrationsTests {

    private static final Path SETTINGS = Path.of("src/main/resources/application.properties");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db");

    /** The database inside is never shared. */
    private static final Path OF_ONE_NODE = MIGRATIONS.resolve("vendor/h2");

    /** What takes something away from a version that still uses it. */
    private static final Pattern TAKES_AWAY = Pattern.compile(
            "(?im)^(?!--).*\\b(drop\\s+(table|column)|rename|modify|change\\s+column|alter\\s+column)\\b");

    private static final Pattern SAYS_WHO_STOPPED =
            Pattern.compile("(?m)^-- contract: unused since \\d+\\.\\d+\\.\\d+");

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;"
            + "CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1";

    @Test
    void takeNothingAwayThatThePreviousVersionUses() throws IOException {
        try (var files = Files.walk(MIGRATIONS)) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> !file.startsWith(OF_ONE_NODE))
                            .filter(MigrationsTests::breaksOlderNodes))
                    .as("add first; take away when no version that can still run uses it, and name that one with"
                            + " “-- contract: unused since 1.2.3”")
                    .isEmpty();
        }
    }

    @Test
    void anOlderNodeStartsOnTheTablesOfANewerOne() throws IOException {
        flyway("db/newer").load().migrate();
        assertThatCode(() -> flyway().load().migrate()).doesNotThrowAnyException();
        assertThatThrownBy(() ->
                        flyway().ignoreMigrationPatterns("*:future").load().migrate())
                .as("what it would do without the setting, for the newest number is not the newest migration")
                .isInstanceOf(FlywayValidateException.class);
    }

    private FluentConfiguration flyway(String... more) throws IOException {
        var settings = new Properties();
        try (var in = Files.newInputStream(SETTINGS)) {
            settings.load(in);
        }
        return Flyway.configure()
                .dataSource(url, "sa", "")
                .outOfOrder(Boolean.parseBoolean(settings.getProperty("spring.flyway.out-of-order")))
                .ignoreMigrationPatterns(settings.getProperty("spring.flyway.ignore-migration-patterns")
                        .split(","))
                .locations(Stream.concat(Stream.of("db/migration", "db/vendor/h2"), Stream.of(more))
                        .map(place -> "classpath:" + place)
                        .toArray(String[]::new));
    }

    private static boolean breaksOlderNodes(Path migration) {
        try {
            var sql = Files.readString(migration);
            return TAKES_AWAY.matcher(sql).find()
                    && !SAYS_WHO_STOPPED.matcher(sql).find();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
