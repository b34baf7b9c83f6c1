package app.kith.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Statements;
import app.kith.graph.Follows;
import app.kith.graph.UserFollowed;
import app.kith.notification.Notification.Kind;
import app.kith.platform.Cursor;
import app.kith.platform.Viewer;
import app.kith.post.Comments;
import app.kith.post.Draft;
import app.kith.post.Likes;
import app.kith.post.Post;
import app.kith.post.PostEdited;
import app.kith.post.PostLiked;
import app.kith.post.PostPublished;
import app.kith.post.PostRemoved;
import app.kith.post.PostReposted;
import app.kith.post.PostRestored;
import app.kith.post.Posts;
import app.kith.post.RepostId;
import app.kith.post.Reposts;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.support.TransactionOperations;

/** Every event of which members are told may come again, after a crash or from another node. */
@KithTest
class TwiceTests {

    private final Cast cast;
    private final Posts posts;
    private final Comments comments;
    private final Likes likes;
    private final Reposts reposts;
    private final Follows follows;
    private final Notifications notifications;
    private final Notifier notifier;
    private final Statements statements;
    private final TransactionOperations transaction;

    private Viewer alice;
    private Viewer bob;
    private Post post;

    TwiceTests(
            Cast cast,
            Posts posts,
            Comments comments,
            Likes likes,
            Reposts reposts,
            Follows follows,
            Notifications notifications,
            Notifier notifier,
            Statements statements,
            TransactionOperations transaction) {
        this.cast = cast;
        this.posts = posts;
        this.comments = comments;
        this.likes = likes;
        this.reposts = reposts;
        this.follows = follows;
        this.notifications = notifications;
        this.notifier = AopTestUtils.getUltimateTargetObject(notifier);
        this.statements = statements;
        this.transaction = transaction;
    }

    @BeforeEach
    void meet() {
        alice = cast.alice();
        bob = cast.bob();
        post = posts.publish(alice, Draft.of("Hello"));
    }

    @Test
    void aLikeCountsOnce() {
        likes.add(bob, post.id());
        twice(ear -> ear.on(new PostLiked(post.id(), alice.id(), bob.id(), Instant.EPOCH)));
        assertThat(seen()).singleElement().extracting(Notification::count).isEqualTo(1);
    }

    @Test
    void aLikeThatWasReadComesNotAgain() {
        likes.add(bob, post.id());
        statements.rest();
        notifications.read(alice, NotificationId.NEWEST);
        twice(ear -> ear.on(new PostLiked(post.id(), alice.id(), bob.id(), Instant.EPOCH)));
        assertThat(notifications.unread(alice, Show.ALL)).isZero();
    }

    @Test
    void aRepostCountsOnceAndGroups() {
        var carol = cast.carol();
        reposts.add(bob, post.id());
        reposts.add(carol, post.id());
        twice(ear ->
                ear.on(new PostReposted(new RepostId(post.id().value()), post.id(), alice.id(), alice.id(), bob.id())));
        assertThat(seen())
                .singleElement()
                .extracting(Notification::kind, Notification::count)
                .containsExactly(Kind.REPOST, 2);
    }

    @Test
    void whoIsNamedByAnEditIsToldOnce() {
        var bobs = posts.publish(bob, Draft.of("Hello"));
        twice(ear -> ear.on(new PostEdited(
                bobs.id(), bob.id(), bobs.audience(), null, bobs.id(), List.of(alice.id()), Instant.EPOCH)));
        assertThat(seen())
                .singleElement()
                .extracting(Notification::kind, Notification::count)
                .containsExactly(Kind.MENTION, 1);
    }

    @Test
    void aFollowerCountsOnce() {
        follows.follow(bob, alice.id());
        twice(ear -> ear.on(new UserFollowed(bob.id(), alice.id(), Instant.EPOCH)));
        assertThat(seen()).singleElement().extracting(Notification::count).isEqualTo(1);
    }

    @Test
    void anAnswerIsToldOnce() {
        var answer = comments.add(bob, post.id(), Draft.of("Hello yourself"));
        twice(ear -> ear.on(new PostPublished(
                answer.id(), bob.id(), answer.audience(), post.id(), alice.id(), post.id(), alice.id(), List.of())));
        assertThat(seen()).singleElement().extracting(Notification::kind).isEqualTo(Kind.COMMENT);
    }

    @Test
    void aRemovalAndItsEndAreHeardInAnyNumber() {
        var answer = comments.add(bob, post.id(), Draft.of("Hello yourself"));
        var removed = new PostRemoved(answer.id(), bob.id(), post.id(), post.id(), Instant.EPOCH);
        var restored = new PostRestored(
                answer.id(), bob.id(), answer.audience(), post.id(), post.id(), alice.id(), Instant.EPOCH);
        twice(ear -> ear.on(removed));
        assertThat(notifications.unread(alice, Show.ALL)).isZero();
        twice(ear -> ear.on(restored));
        assertThat(notifications.unread(alice, Show.ALL)).isEqualTo(1);
    }

    private void twice(Consumer<Notifier> event) {
        statements.rest();
        transaction.executeWithoutResult(_ -> event.accept(notifier));
        transaction.executeWithoutResult(_ -> event.accept(notifier));
    }

    private List<Notification> seen() {
        return notifications.page(alice, Show.ALL, Cursor.NEWEST).items();
    }
}
