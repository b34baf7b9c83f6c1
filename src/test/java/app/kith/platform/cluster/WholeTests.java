package app.kith.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.Cast;
import app.kith.Database;
import app.kith.Kith;
import app.kith.KithTest;
import app.kith.notification.Notifications;
import app.kith.notification.Show;
import app.kith.post.Draft;
import app.kith.post.Likes;
import app.kith.post.Posts;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole program as a node: its own listeners, told by way of a real broker. */
@KithTest
@DirtiesContext
class WholeTests {

    private static final Rabbit RABBIT = new Rabbit(Database.folder("rabbitmq"));
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Listeners listeners;
    private final Posts posts;
    private final Likes likes;
    private final Notifications notifications;
    private final JdbcClient database;
    private final Cast cast;

    WholeTests(
            Listeners listeners,
            Posts posts,
            Likes likes,
            Notifications notifications,
            JdbcClient database,
            Cast cast) {
        this.listeners = listeners;
        this.posts = posts;
        this.likes = likes;
        this.notifications = notifications;
        this.database = database;
        this.cast = cast;
    }

    @DynamicPropertySource
    static void broker(DynamicPropertyRegistry settings) {
        RABBIT.settings().forEach((name, value) -> settings.add(name, () -> value));
    }

    @AfterAll
    static void end() {
        RABBIT.close();
    }

    @Test
    void everyListenerIsReached() {
        var all = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackagesOf(Kith.class).stream()
                        .flatMap(each -> each.getMethods().stream())
                        .filter(each -> each.isAnnotatedWith(ApplicationModuleListener.class))
                        .map(each -> Listeners.id(each.reflect()))
                        .toList();
        assertThat(all)
                .hasSizeGreaterThan(30)
                .allMatch(each -> listeners.find(each).isPresent());
    }

    @Test
    void whatIsDoneIsToldToWhomItConcerns() {
        var alice = cast.alice();
        var post = posts.publish(alice, Draft.of("Bread is out."));
        likes.add(cast.bob(), post.id());
        await().atMost(SOON).until(() -> notifications.unread(alice, Show.ALL) == 1);
        await().atMost(SOON).until(() -> waiting() == 0);
    }

    private long waiting() {
        return database.sql("select count(*) from EVENT_PUBLICATION")
                .query(Long.class)
                .single();
    }
}
