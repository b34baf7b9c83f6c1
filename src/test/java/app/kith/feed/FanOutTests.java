package app.kith.feed;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Statements;
import app.kith.graph.Follows;
import app.kith.graph.UserFollowed;
import app.kith.platform.Cursor;
import app.kith.platform.Live;
import app.kith.platform.Live.Topic;
import app.kith.platform.Viewer;
import app.kith.post.Draft;
import app.kith.post.Edit;
import app.kith.post.PostPublished;
import app.kith.post.PostReworded;
import app.kith.post.Posts;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.support.TransactionOperations;

@KithTest
class FanOutTests {

    private static final Executor BACKGROUND = Thread::startVirtualThread;

    private final Cast cast;
    private final Posts posts;
    private final Follows follows;
    private final Feeds feeds;
    private final FanOut fanOut;
    private final Live live;
    private final Statements statements;
    private final TransactionOperations transaction;

    FanOutTests(
            Cast cast,
            Posts posts,
            Follows follows,
            Feeds feeds,
            FanOut fanOut,
            Live live,
            Statements statements,
            TransactionOperations transaction) {
        this.cast = cast;
        this.posts = posts;
        this.follows = follows;
        this.feeds = feeds;
        this.fanOut = AopTestUtils.getUltimateTargetObject(fanOut);
        this.live = live;
        this.statements = statements;
        this.transaction = transaction;
    }

    @Test
    void tellsTheOpenScreensOfFollowersAndOfTheAuthor() {
        var bob = cast.bob();
        var alice = cast.followerOf("alice", bob);
        var mallory = cast.mallory();
        var heardByAlice = heard(alice, FeedGrew.class);
        var heardByBob = heard(bob, FeedGrew.class);
        var heardByMallory = heard(mallory, FeedGrew.class);
        var post = posts.publish(bob, Draft.of("Hello"));
        await().untilAsserted(() -> assertThat(List.of(heardByAlice, heardByBob))
                .allSatisfy(heard -> assertThat(heard).containsExactly(new FeedGrew(post.id(), post.author(), null))));
        assertThat(heardByMallory).isEmpty();
    }

    @Test
    void tellsFollowersThatAPostReadsOtherwise() {
        var bob = cast.bob();
        var alice = cast.followerOf("alice", bob);
        var post = posts.publish(bob, Draft.of("Helo"));
        var heard = heard(alice, PostReworded.class);
        var heardByMallory = heard(cast.mallory(), PostReworded.class);
        var edited = posts.edit(bob, post.id(), Edit.of("Hello"));
        await().untilAsserted(() -> assertThat(heard).containsExactly(new PostReworded(post.id(), edited)));
        assertThat(heardByMallory).isEmpty();
    }

    @Test
    void tellsWhoBeginsToFollowThatTheirFeedIsFuller() {
        var bob = cast.bob();
        var alice = cast.alice();
        var heard = heard(alice, FeedFilled.class);
        follows.follow(alice, bob.id());
        await().untilAsserted(() -> assertThat(heard).containsExactly(new FeedFilled(bob.id())));
    }

    /** Else the end could clear the feed before the rows are there to be cleared. */
    @Test
    void followingEndsOnlyAfterTheFeedWasFilled() {
        var bob = cast.bob();
        posts.publish(bob, Draft.of("Gone"));
        var alice = cast.followerOf("alice", bob);
        endsFollowingWhile(alice, bob, () -> fanOut.on(new UserFollowed(alice.id(), bob.id(), Instant.EPOCH)));
    }

    @Test
    void followingEndsOnlyAfterAPostWasHandedOut() {
        var bob = cast.bob();
        var alice = cast.followerOf("alice", bob);
        var post = posts.publish(bob, Draft.of("Gone"));
        endsFollowingWhile(
                alice,
                bob,
                () -> fanOut.on(new PostPublished(
                        post.id(), bob.id(), post.audience(), null, null, post.id(), bob.id(), List.of())));
    }

    private void endsFollowingWhile(Viewer follower, Viewer followee, Runnable work) {
        statements.rest();
        var end = transaction.execute(_ -> {
            work.run();
            var ending = CompletableFuture.runAsync(() -> follows.unfollow(follower, followee.id()), BACKGROUND);
            assertThatThrownBy(() -> ending.get(300, MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return ending;
        });
        end.join();
        statements.rest();
        assertThat(feeds.home(follower, Cursor.NEWEST).items()).isEmpty();
    }

    private <T> List<T> heard(Viewer viewer, Class<T> kind) {
        var heard = new CopyOnWriteArrayList<T>();
        live.listen(Topic.of(viewer.id()), kind, heard::add);
        return heard;
    }
}
