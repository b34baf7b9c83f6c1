package app.kith.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Statements;
import app.kith.graph.Follows;
import app.kith.graph.UserFollowed;
import app.kith.graph.UserUnfollowed;
import app.kith.platform.Cursor;
import app.kith.platform.Viewer;
import app.kith.post.Draft;
import app.kith.post.PostPublished;
import app.kith.post.Posts;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.support.TransactionOperations;

/** Every event that the feed hears may come again, after a crash or from another node. */
@KithTest
class TwiceTests {

    private final Cast cast;
    private final Posts posts;
    private final Follows follows;
    private final Feeds feeds;
    private final FanOut fanOut;
    private final Statements statements;
    private final TransactionOperations transaction;

    TwiceTests(
            Cast cast,
            Posts posts,
            Follows follows,
            Feeds feeds,
            FanOut fanOut,
            Statements statements,
            TransactionOperations transaction) {
        this.cast = cast;
        this.posts = posts;
        this.follows = follows;
        this.feeds = feeds;
        this.fanOut = AopTestUtils.getUltimateTargetObject(fanOut);
        this.statements = statements;
        this.transaction = transaction;
    }

    @Test
    void aPostStandsInAFeedOnce() {
        var bob = cast.bob();
        var alice = cast.followerOf("alice", bob);
        var post = posts.publish(bob, Draft.of("Once"));
        var id = post.id();
        twice(fan -> fan.on(new PostPublished(id, bob.id(), post.audience(), null, null, id, bob.id(), List.of())));
        assertThat(home(alice)).containsExactly("Once");
    }

    @Test
    void aFeedIsFilledOnce() {
        var bob = cast.bob();
        posts.publish(bob, Draft.of("Before"));
        var alice = cast.followerOf("alice", bob);
        twice(fan -> fan.on(new UserFollowed(alice.id(), bob.id(), Instant.EPOCH)));
        assertThat(home(alice)).containsExactly("Before");
    }

    @Test
    void anOldEndOfFollowingTakesNothingAway() {
        var bob = cast.bob();
        posts.publish(bob, Draft.of("Stays"));
        var alice = cast.followerOf("alice", bob);
        follows.unfollow(alice, bob.id());
        follows.follow(alice, bob.id());
        twice(fan -> fan.on(new UserUnfollowed(alice.id(), bob.id(), Instant.EPOCH)));
        assertThat(home(alice)).containsExactly("Stays");
    }

    @Test
    void anOldBeginOfFollowingBringsNothingBack() {
        var bob = cast.bob();
        posts.publish(bob, Draft.of("Gone"));
        var alice = cast.followerOf("alice", bob);
        follows.unfollow(alice, bob.id());
        twice(fan -> fan.on(new UserFollowed(alice.id(), bob.id(), Instant.EPOCH)));
        assertThat(home(alice)).isEmpty();
    }

    private void twice(Consumer<FanOut> event) {
        statements.rest();
        transaction.executeWithoutResult(_ -> event.accept(fanOut));
        transaction.executeWithoutResult(_ -> event.accept(fanOut));
    }

    private List<String> home(Viewer viewer) {
        return feeds.home(viewer, Cursor.NEWEST).items().stream()
                .map(entry -> entry.post().text())
                .toList();
    }
}
