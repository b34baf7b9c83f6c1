package app.kith.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Statements;
import app.kith.graph.Follows;
import app.kith.graph.UserFollowed;
import app.kith.graph.UserUnfollowed;
import app.kith.media.Drawn;
import app.kith.media.Shape;
import app.kith.media.Uploads;
import app.kith.platform.Cursor;
import app.kith.platform.Page;
import app.kith.platform.Viewer;
import app.kith.post.Audience;
import app.kith.post.Comments;
import app.kith.post.Draft;
import app.kith.post.Entry;
import app.kith.post.Post;
import app.kith.post.PostPublished;
import app.kith.post.Posts;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.support.TransactionOperations;

@KithTest
class FeedsTests {

    private final Cast cast;
    private final Posts posts;
    private final Comments comments;
    private final Follows follows;
    private final Uploads uploads;
    private final Feeds feeds;
    private final FanOut fanOut; // itself, not the proxy that lets it work in the background
    private final Statements statements;
    private final JdbcClient database;
    private final JdbcTemplate batch;
    private final TransactionOperations transaction;

    FeedsTests(
            Cast cast,
            Posts posts,
            Comments comments,
            Follows follows,
            Uploads uploads,
            Feeds feeds,
            FanOut fanOut,
            Statements statements,
            JdbcClient database,
            JdbcTemplate batch,
            TransactionOperations transaction) {
        this.cast = cast;
        this.posts = posts;
        this.comments = comments;
        this.follows = follows;
        this.uploads = uploads;
        this.feeds = feeds;
        this.fanOut = AopTestUtils.getUltimateTargetObject(fanOut);
        this.statements = statements;
        this.database = database;
        this.batch = batch;
        this.transaction = transaction;
    }

    @Test
    void showsWhatThePeopleIFollowPostAndWhatIPostMyself() {
        var bob = cast.bob();
        var carol = cast.carol();
        var alice = cast.followerOf("alice", bob);
        says(bob, "Bob’s");
        says(carol, "Carol’s");
        says(alice, "Alice’s");
        assertThat(home(alice)).containsExactly("Alice’s", "Bob’s");
    }

    @Test
    void showsNoComments() {
        var bob = cast.bob();
        var alice = cast.followerOf("alice", bob);
        var post = says(bob, "A post");
        comments.add(bob, post.id(), Draft.of("A comment"));
        assertThat(home(alice)).containsExactly("A post");
    }

    @Test
    void anEventThatArrivesTwiceMakesNoSecondEntry() {
        var bob = cast.bob();
        var alice = cast.followerOf("alice", bob);
        var post = says(bob, "Once");
        rest();
        transaction.executeWithoutResult(_ -> fanOut.on(published(bob, post)));
        transaction.executeWithoutResult(_ -> fanOut.on(new UserFollowed(alice.id(), bob.id(), Instant.EPOCH)));
        assertThat(home(alice)).containsExactly("Once");
        assertThat(entries(alice)).isEqualTo(1);
    }

    @Test
    void fillsWithWhatSomebodyPostedBeforeIFollowedThem() {
        var bob = cast.bob();
        var alice = cast.alice();
        says(bob, "Before");
        says(alice, "Mine");
        rest();
        assertThat(home(alice)).containsExactly("Mine");
        follows.follow(alice, bob.id());
        assertThat(home(alice)).containsExactly("Mine", "Before");
        assertThat(entries(alice)).isEqualTo(2);
    }

    @Test
    void forgetsWhatSomebodyPostsWhomINoLongerFollow() {
        var bob = cast.bob();
        var carol = cast.carol();
        var alice = cast.followerOf("alice", bob, carol);
        says(bob, "Bob’s");
        says(carol, "Carol’s");
        rest();
        follows.unfollow(alice, bob.id());
        assertThat(home(alice)).containsExactly("Carol’s");
    }

    @Test
    void keepsThemWhenTheEndOfFollowingIsHeardAfterFollowingAgain() {
        var bob = cast.bob();
        var alice = cast.followerOf("alice", bob);
        says(bob, "Bob’s");
        follows.unfollow(alice, bob.id());
        follows.follow(alice, bob.id());
        rest();
        transaction.executeWithoutResult(_ -> fanOut.on(new UserUnfollowed(alice.id(), bob.id(), Instant.EPOCH)));
        assertThat(home(alice)).containsExactly("Bob’s");
    }

    @Test
    void leavesOutWhatIsRemovedAndShowsItInItsPlaceWhenThatIsTakenBack() {
        var bob = cast.bob();
        var alice = cast.followerOf("alice", bob);
        says(bob, "First");
        var second = says(bob, "Second");
        says(bob, "Third");
        posts.remove(bob, second.id());
        assertThat(home(alice)).containsExactly("Third", "First");
        posts.restore(bob, second.id());
        assertThat(home(alice)).containsExactly("Third", "Second", "First");
    }

    @Test
    void bringsAPostForTheMentionedOnlyToThoseOfThemWhoFollow() {
        var bob = cast.bob();
        var alice = cast.join("alice");
        var viewer = Viewer.member(alice.id());
        follows.follow(viewer, bob.id());
        var carol = cast.followerOf("carol", bob);
        rest();
        var text = "For " + alice.handle().at();
        posts.publish(bob, new Draft(text, List.of(), Audience.MENTIONED, null));
        assertThat(home(viewer)).containsExactly(text);
        assertThat(home(carol)).isEmpty();
        assertThat(entries(carol)).isZero();
    }

    @Test
    void goesOnWithOlderPostsWhereTheKeptOnesEnd() {
        var bob = cast.bob();
        var alice = cast.followerOf("alice", bob);
        var older = says(bob, "Older");
        says(bob, "Newer");
        rest();
        write(
                "delete from feed_entry where owner_id = ? and entry_id <= ?",
                alice.id().value(),
                older.id().value());
        var first = feeds.home(alice, Cursor.NEWEST);
        var second = feeds.home(alice, Cursor.before(first.next()));
        assertThat(texts(first)).containsExactly("Newer");
        assertThat(texts(second)).containsExactly("Older");
        assertThat(second.next()).isNull();
    }

    @Test
    void showsWhatCameAfterTheNewestThatIsKnown() {
        var bob = cast.bob();
        var alice = cast.followerOf("alice", bob);
        var known = says(bob, "Known");
        says(bob, "New");
        says(bob, "Newer");
        rest();
        assertThat(texts(feeds.homeAfter(alice, known.id().value()))).containsExactly("Newer", "New");
    }

    /** With pictures, and for followers only: the page that needs most. */
    @ParameterizedTest
    @ValueSource(ints = {5, 200})
    void aPageTakesAtMostFiveStatementsHoweverManyOneFollows(int followed) {
        var authors = IntStream.range(0, followed)
                .mapToObj(_ -> cast.viewer("author"))
                .toList();
        var alice = cast.followerOf("alice", authors.toArray(Viewer[]::new));
        IntStream.range(0, 25).forEach(i -> showsToFollowers(authors.get(i % followed), "Post " + i));
        rest();
        var page = statements.count(() -> feeds.home(alice, Cursor.NEWEST));
        assertThat(page.answer().items())
                .hasSize(Cursor.SIZE)
                .allSatisfy(entry -> assertThat(entry.post().media()).hasSize(1));
        assertThat(page.statements()).isLessThanOrEqualTo(5);
    }

    @Test
    void tenThousandFollowersAreReachedByTheStatementsOfOne() {
        var bob = cast.bob();
        cast.followerOf("alice", bob);
        var post = says(bob, "To one");
        rest();
        var one = statements.count(() -> push(bob, post));
        var rows = LongStream.rangeClosed(100_000_001, 100_010_000)
                .mapToObj(follower -> new Object[] {follower, bob.id().value()})
                .toList();
        transaction.executeWithoutResult(
                _ -> batch.batchUpdate("insert into follow values (?, ?, 'ACCEPTED', current_timestamp)", rows));
        var many = statements.count(() -> push(bob, post));
        assertThat(many.statements()).isEqualTo(one.statements());
        assertThat(database.sql("select count(*) from feed_entry where entry_id = ?")
                        .param(post.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(10_002);
    }

    private boolean push(Viewer author, Post post) {
        transaction.executeWithoutResult(_ -> fanOut.on(published(author, post)));
        return true;
    }

    private void showsToFollowers(Viewer author, String text) {
        var picture = uploads.take(author, new ByteArrayInputStream(Drawn.png(40, 30)), Shape.ATTACHMENT);
        posts.publish(author, new Draft(text, List.of(picture.id()), Audience.FOLLOWERS, null));
    }

    private Post says(Viewer author, String text) {
        return posts.publish(author, Draft.of(text));
    }

    private List<String> home(Viewer viewer) {
        rest();
        return texts(feeds.home(viewer, Cursor.NEWEST));
    }

    private static List<String> texts(Page<Entry> page) {
        return page.items().stream().map(entry -> entry.post().text()).toList();
    }

    private void write(String statement, Object... values) {
        transaction.executeWithoutResult(
                _ -> database.sql(statement).params(values).update());
    }

    private long entries(Viewer owner) {
        return database.sql("select count(*) from feed_entry where owner_id = ?")
                .param(owner.id().value())
                .query(Long.class)
                .single();
    }

    private static PostPublished published(Viewer author, Post post) {
        return new PostPublished(
                post.id(), author.id(), post.audience(), null, null, post.id(), author.id(), List.of());
    }

    /** Until every listener has done its work, and the outbox is empty. */
    private void rest() {
        await().until(() -> database.sql("select count(*) from EVENT_PUBLICATION")
                        .query(Long.class)
                        .single()
                == 0);
    }
}
