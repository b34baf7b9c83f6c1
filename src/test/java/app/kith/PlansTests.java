package app.kith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.kith.feed.Feeds;
import app.kith.feed.Neighbours;
import app.kith.feed.Suggestions;
import app.kith.graph.Blocks;
import app.kith.graph.Follows;
import app.kith.graph.Mutes;
import app.kith.messaging.Conversations;
import app.kith.messaging.MessageId;
import app.kith.messaging.Messages;
import app.kith.messaging.Receipts;
import app.kith.notification.NotificationId;
import app.kith.notification.Notifications;
import app.kith.notification.Show;
import app.kith.platform.Cursor;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.post.Bookmarks;
import app.kith.post.Comments;
import app.kith.post.Likes;
import app.kith.post.PostId;
import app.kith.post.Posts;
import app.kith.post.Timelines;
import app.kith.seed.Seed;
import app.kith.user.Directory;
import app.kith.user.Users;
import java.sql.DriverManager;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * What Kith asks MySQL is answered by a few rows of an index, in a town with a few thousand members as in one with a
 * hundred thousand ({@code -Dplans.scale=1.0}): explains the very statements that the doors send.
 */
@SpringBootTest
@ContextConfiguration(initializers = Database.class)
@Import({Sent.class, Plans.class, Cast.class})
@Tag("database")
@EnabledIfSystemProperty(named = Database.MYSQL, matches = ".+")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlansTests {

    private static final double SCALE = Double.parseDouble(System.getProperty("plans.scale", "0.02"));

    /** The first member is followed by many and writes much; the eighth follows two thousand. */
    private static final int FAMOUS = 0;

    private static final int CURIOUS = 7;

    private final Plans plans;
    private final ApplicationContext kith;
    private final JdbcClient database;
    private final Environment settings;
    private final Cast cast;

    private Viewer famous;
    private Viewer curious;
    private long middle;

    PlansTests(Plans plans, ApplicationContext kith, JdbcClient database, Environment settings, Cast cast) {
        this.plans = plans;
        this.kith = kith;
        this.database = database;
        this.settings = settings;
        this.cast = cast;
    }

    @BeforeAll
    void fill() throws Exception {
        var url = "jdbc:mysql://%s/%s?connectionTimeZone=UTC".formatted(setting("primary"), setting("database"));
        new Seed(
                        () -> DriverManager.getConnection(
                                url, setting("migration-user"), setting("migration-password")),
                        SCALE)
                .run();
        // Written by Kith itself, so that whoever reads from now on sees what was filled in before, too
        cast.bob();
        famous = member(FAMOUS);
        curious = member(CURIOUS);
        middle = database.sql("select avg(id) from post").query(Long.class).single();
    }

    @Test
    void aBadStatementHasFaults() {
        assertThat(plans.faults("select * from post where text like '%bread%'")).isNotEmpty();
        assertThat(plans.faults("select id from post where author_id > 0 order by likes desc limit 20"))
                .isNotEmpty();
        assertThat(plans.faults("select count(*) from feed_entry where author_id = 5"))
                .isNotEmpty();
        assertThat(plans.faults("select id from post order by id desc limit 20"))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> askingTakesFewRows() {
        var feeds = kith.getBean(Feeds.class);
        var timelines = kith.getBean(Timelines.class);
        var posts = kith.getBean(Posts.class);
        var comments = kith.getBean(Comments.class);
        var follows = kith.getBean(Follows.class);
        var directory = kith.getBean(Directory.class);
        var conversations = kith.getBean(Conversations.class);
        var messages = kith.getBean(Messages.class);
        var receipts = kith.getBean(Receipts.class);
        var notifications = kith.getBean(Notifications.class);
        var oldest = one("select id from post order by id limit 500, 1");
        var author = famous.id();
        var post = new PostId(one("select root_id from post where root_id is not null limit 1"));
        var answer = new PostId(one("select id from post where parent_id is not null limit 1"));
        var talk = conversations.inbox(famous, Cursor.NEWEST).items().getFirst().id();
        return Stream.of(
                asks("home", () -> feeds.home(curious, Cursor.NEWEST)),
                asks("home, further down", () -> feeds.home(curious, Cursor.at(middle))),
                asks("home, older than what is kept", () -> feeds.home(curious, Cursor.at(oldest))),
                asks("home, what is new", () -> feeds.homeAfter(curious, middle)),
                asks("who is around", () -> kith.getBean(Neighbours.class).of(curious)),
                asks("suggestions", () -> kith.getBean(Suggestions.class).of(curious)),
                asks("posts of one", () -> timelines.by(curious, author, Cursor.at(middle))),
                asks("replies of one", () -> timelines.repliesBy(curious, author, Cursor.at(middle))),
                asks("pictures of one", () -> timelines.picturesBy(curious, author, Cursor.at(middle))),
                asks("likes of one", () -> kith.getBean(Likes.class).by(curious, author, Cursor.at(middle))),
                asks("what is talked about", () -> timelines.talkedAbout()),
                asks("a tag", () -> timelines.tagged(curious, "tag7", Cursor.at(middle))),
                asks("a post", () -> posts.get(author.equals(curious.id()) ? famous : curious, post)),
                asks("a thread", () -> comments.under(famous, post, Cursor.OLDEST)),
                asks("answers", () -> comments.under(famous, answer, Cursor.OLDEST)),
                asks("bookmarks", () -> kith.getBean(Bookmarks.class).page(curious, Cursor.NEWEST)),
                asks("followers", () -> follows.followers(curious, author, Cursor.NEWEST)),
                asks("followees", () -> follows.following(curious, curious.id(), Cursor.NEWEST)),
                asks("relationship", () -> follows.between(curious, author)),
                asks("who is blocked", () -> kith.getBean(Blocks.class).page(curious, Cursor.NEWEST)),
                asks("who is muted", () -> kith.getBean(Mutes.class).page(curious, Cursor.NEWEST)),
                asks("a profile", () -> kith.getBean(Users.class).profile(curious, author)),
                asks("people by name", () -> directory.beginningWith(curious, "oven_12", 20)),
                asks("inbox", () -> conversations.inbox(famous, Cursor.NEWEST)),
                asks("a conversation", () -> conversations.get(famous, talk)),
                asks("messages", () -> messages.before(famous, talk, Cursor.NEWEST)),
                asks("messages missed", () -> messages.after(famous, talk, MessageId.BEFORE_ALL)),
                asks("who has read", () -> receipts.seen(famous, talk)),
                asks("unread messages", () -> receipts.unread(famous)),
                asks("notifications", () -> notifications.page(curious, Show.ALL, Cursor.NEWEST)),
                asks("mentions", () -> notifications.page(curious, Show.MENTIONS, Cursor.NEWEST)),
                asks("notifications missed", () -> notifications.after(curious, Show.ALL, new NotificationId(middle))),
                asks("unread notifications", () -> notifications.unread(curious, Show.ALL)));
    }

    private DynamicTest asks(String name, Runnable question) {
        return dynamicTest(name, () -> {
            var selects = Sent.by(question).stream()
                    .filter(statement -> statement.stripLeading().startsWith("select"))
                    .toList();
            assertThat(selects).isNotEmpty();
            assertThat(selects.stream().flatMap(statement -> plans.faults(statement).stream()))
                    .isEmpty();
        });
    }

    private Viewer member(int index) {
        return Viewer.member(new UserId(one("select id from users order by id limit %d, 1".formatted(index))));
    }

    private long one(String question) {
        return database.sql(question).query(Long.class).single();
    }

    private String setting(String name) {
        return settings.getRequiredProperty("kith.mysql." + name);
    }
}
