package app.kith.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Database;
import app.kith.graph.Follows;
import app.kith.messaging.Conversations;
import app.kith.notification.Notifications;
import app.kith.notification.Show;
import app.kith.platform.Cursor;
import app.kith.platform.Role;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.post.Post;
import app.kith.post.Timelines;
import app.kith.user.Handle;
import app.kith.user.Profile;
import app.kith.user.Users;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** With a database of its own, because the others begin with an empty house. */
@SpringBootTest(properties = "kith.demo=true")
@ContextConfiguration(initializers = Database.class)
class DemoTests {

    private final Demo demo;
    private final Users users;
    private final Follows follows;
    private final Timelines timelines;
    private final Notifications notifications;
    private final Conversations conversations;
    private final JdbcClient database;

    DemoTests(
            Demo demo,
            Users users,
            Follows follows,
            Timelines timelines,
            Notifications notifications,
            Conversations conversations,
            JdbcClient database) {
        this.demo = demo;
        this.users = users;
        this.follows = follows;
        this.timelines = timelines;
        this.notifications = notifications;
        this.conversations = conversations;
        this.database = database;
    }

    @Test
    void isATownOfFortyPeopleWhoSaidFourHundredThings() {
        assertThat(count("users")).isEqualTo(40);
        assertThat(count("post")).isGreaterThanOrEqualTo(400);
        assertThat(count("EVENT_PUBLICATION")).as("what nobody has heard yet").isZero();
    }

    @Test
    void isMadeOnlyOnce() {
        var posts = count("post");
        demo.run(new DefaultApplicationArguments());
        assertThat(count("users")).isEqualTo(40);
        assertThat(count("post")).isEqualTo(posts);
    }

    @Test
    void everybodyHasAFaceAndIsFollowed() {
        assertThat(Resident.all()).allSatisfy(resident -> {
            var profile = profile(resident.handle());
            assertThat(profile.avatarUrl()).isNotNull();
            assertThat(profile.headerUrl()).isNotNull();
            assertThat(profile.bio()).isEqualTo(resident.bio());
            assertThat(profile.followers()).isPositive();
            assertThat(profile.following()).isGreaterThanOrEqualTo(5);
        });
    }

    @Test
    void theCastKnowsEachOtherAndHoldsItsOffices() {
        assertThat(profile("mo").role()).isEqualTo(Role.MODERATOR);
        assertThat(profile("ada").role()).isEqualTo(Role.ADMINISTRATOR);
        var friends =
                Stream.of("bob", "carol", "dan").map(name -> profile(name).id()).toList();
        assertThat(follows.among(viewer("alice").id(), friends)).hasSize(3);
        assertThat(follows.followersAmong(viewer("alice").id(), friends)).hasSize(3);
    }

    @Test
    void picturesAreDescribed() {
        var pictures = timelines
                .picturesBy(viewer("bob"), viewer("carol").id(), Cursor.NEWEST)
                .items();
        assertThat(pictures).hasSizeGreaterThan(3);
        assertThat(pictures)
                .flatExtracting(Post::media)
                .allSatisfy(media -> assertThat(media.alt()).isNotBlank());
    }

    @Test
    void postsComeFromTheLastThreeWeeksAndNoneFromTheFuture() {
        var newest = timelines
                .by(viewer("bob"), viewer("carol").id(), Cursor.NEWEST)
                .items()
                .getFirst();
        assertThat(newest.createdAt()).isBetween(Instant.now().minus(Duration.ofHours(1)), Instant.now());
        assertThat(newest.comments()).isPositive();
    }

    @Test
    void somethingWaitsForAlice() {
        var alice = viewer("alice");
        assertThat(notifications.unread(alice, Show.ALL)).isBetween(3, 30);
        assertThat(notifications.page(alice, Show.ALL, Cursor.NEWEST).next()).isNotNull();
        assertThat(conversations.inbox(alice, Cursor.NEWEST).items()).hasSizeGreaterThan(5);
        assertThat(conversations.inbox(alice, Cursor.NEWEST).items()).anyMatch(each -> each.unread() > 0);
    }

    private Profile profile(String handle) {
        return users.profile(Viewer.member(new UserId(0)), Handle.of(handle));
    }

    private Viewer viewer(String handle) {
        return Viewer.member(profile(handle).id());
    }

    private long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }
}
