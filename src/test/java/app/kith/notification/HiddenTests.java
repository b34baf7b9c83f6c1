package app.kith.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.graph.Blocks;
import app.kith.graph.Follows;
import app.kith.graph.Mutes;
import app.kith.platform.Cursor;
import app.kith.platform.Live;
import app.kith.platform.Live.Topic;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.post.Comments;
import app.kith.post.Draft;
import app.kith.post.Likes;
import app.kith.post.Post;
import app.kith.post.Posts;
import app.kith.user.Person;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.events.core.EventPublicationRegistry;

/** Whose doings a member is not told of. */
@KithTest
class HiddenTests {

    private final Notifications notifications;
    private final Blocks blocks;
    private final Mutes mutes;
    private final Follows follows;
    private final Posts posts;
    private final Comments comments;
    private final Likes likes;
    private final Live live;
    private final Cast cast;
    private final EventPublicationRegistry outbox;

    private Viewer alice;
    private Viewer bob;
    private Viewer mallory;
    private Post post;

    HiddenTests(
            Notifications notifications,
            Blocks blocks,
            Mutes mutes,
            Follows follows,
            Posts posts,
            Comments comments,
            Likes likes,
            Live live,
            Cast cast,
            EventPublicationRegistry outbox) {
        this.notifications = notifications;
        this.blocks = blocks;
        this.mutes = mutes;
        this.follows = follows;
        this.posts = posts;
        this.comments = comments;
        this.likes = likes;
        this.live = live;
        this.cast = cast;
        this.outbox = outbox;
    }

    @BeforeEach
    void meet() {
        alice = cast.alice();
        bob = cast.bob();
        mallory = cast.mallory();
        post = posts.publish(alice, Draft.of("Bread is out."));
    }

    @Test
    void whoIsBlockedIsInNoneOfTheOldOnes() {
        everything(mallory);
        assertThat(notifications.unread(alice, Show.ALL)).isEqualTo(3);
        blocks.block(alice, mallory.id());
        assertThat(page()).isEmpty();
        assertThat(notifications.after(alice, Show.ALL, new NotificationId(0))).isEmpty();
        assertThat(notifications.unread(alice, Show.ALL)).isZero();
    }

    @Test
    void whoIsMutedIsInNoneUntilThatEnds() {
        everything(mallory);
        mutes.mute(alice, mallory.id(), null);
        assertThat(page()).isEmpty();
        mutes.unmute(alice, mallory.id());
        assertThat(page()).hasSize(3);
    }

    @Test
    void whatAMutedOneDoesMeanwhileIsNotToldLater() {
        mutes.mute(alice, mallory.id(), null);
        everything(mallory);
        mutes.unmute(alice, mallory.id());
        assertThat(page()).isEmpty();
        comments.add(mallory, post.id(), Draft.of("And now?"));
        settle();
        assertThat(page()).hasSize(1);
    }

    @Test
    void aGroupIsShownWithoutWhoIsHidden() {
        likes.add(mallory, post.id());
        settle();
        likes.add(bob, post.id());
        settle();
        assertThat(page())
                .singleElement()
                .satisfies(like -> assertThat(like.count()).isEqualTo(2));
        blocks.block(alice, mallory.id());
        assertThat(page()).singleElement().satisfies(like -> {
            assertThat(like.count()).isEqualTo(1);
            assertThat(like.actors()).extracting(Person::id).containsExactly(bob.id());
        });
    }

    @Test
    void aGroupOfNobodyElseIsNotCounted() {
        var dan = Viewer.member(cast.join("dan").id());
        likes.add(mallory, post.id());
        settle();
        likes.add(bob, post.id());
        settle();
        mutes.mute(alice, bob.id(), null);
        assertThat(notifications.unread(alice, Show.ALL)).isEqualTo(1);
        blocks.block(alice, mallory.id());
        assertThat(page()).isEmpty();
        assertThat(notifications.unread(alice, Show.ALL)).isZero();
        likes.add(dan, post.id());
        settle();
        assertThat(page()).hasSize(1);
        assertThat(notifications.unread(alice, Show.ALL)).isEqualTo(1);
    }

    @Test
    void whoNamesSomebodyWhoBlockedThemNotifiesNobody() {
        var named = cast.join("dan");
        var dan = Viewer.member(named.id());
        blocks.block(dan, mallory.id());
        posts.publish(mallory, Draft.of("Look, @" + named.handle().text()));
        posts.publish(bob, Draft.of("Hello, @" + named.handle().text()));
        settle();
        assertThat(actors(dan)).containsExactly(bob.id());
    }

    @Test
    void theCountInTheFrameFollowsABlock() {
        likes.add(mallory, post.id());
        settle();
        var heard = new CopyOnWriteArrayList<UnreadNotifications>();
        var ear = live.listen(Topic.of(alice.id()), UnreadNotifications.class, heard::add);
        blocks.block(alice, mallory.id());
        settle();
        ear.end();
        assertThat(heard).containsExactly(new UnreadNotifications(0));
    }

    private void everything(Viewer by) {
        likes.add(by, post.id());
        comments.add(by, post.id(), Draft.of("Still warm?"));
        follows.follow(by, alice.id());
        settle();
    }

    private List<Notification> page() {
        return notifications.page(alice, Show.ALL, Cursor.NEWEST).items();
    }

    private List<UserId> actors(Viewer viewer) {
        return notifications.page(viewer, Show.ALL, Cursor.NEWEST).items().stream()
                .flatMap(each -> each.actors().stream())
                .map(Person::id)
                .toList();
    }

    /** Until every listener has done its work. */
    private void settle() {
        await().until(() -> outbox.findIncompletePublications().isEmpty());
    }
}
