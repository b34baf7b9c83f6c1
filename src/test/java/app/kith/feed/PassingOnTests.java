package app.kith.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Statements;
import app.kith.graph.Blocks;
import app.kith.graph.Follows;
import app.kith.graph.Mutes;
import app.kith.platform.Cursor;
import app.kith.platform.Ids;
import app.kith.platform.Live;
import app.kith.platform.Live.Topic;
import app.kith.platform.Time;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.post.Comments;
import app.kith.post.Draft;
import app.kith.post.Entry;
import app.kith.post.Post;
import app.kith.post.PostReposted;
import app.kith.post.Posts;
import app.kith.post.RepostId;
import app.kith.post.RepostWithdrawn;
import app.kith.post.Reposts;
import app.kith.user.Person;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.support.TransactionOperations;

/** What Bob passes on, and Alice, who follows him, gets to read. */
@KithTest
class PassingOnTests {

    private final Cast cast;
    private final Posts posts;
    private final Comments comments;
    private final Reposts reposts;
    private final Follows follows;
    private final Blocks blocks;
    private final Mutes mutes;
    private final Feeds feeds;
    private final PassingOn passingOn; // itself, not the proxy that lets it work in the background
    private final Live live;
    private final Time time;
    private final Ids ids;
    private final Statements statements;
    private final TransactionOperations transaction;

    private Viewer bob;
    private Viewer carol;
    private Viewer alice;
    private Post post;

    PassingOnTests(
            Cast cast,
            Posts posts,
            Comments comments,
            Reposts reposts,
            Follows follows,
            Blocks blocks,
            Mutes mutes,
            Feeds feeds,
            PassingOn passingOn,
            Live live,
            Time time,
            Ids ids,
            Statements statements,
            TransactionOperations transaction) {
        this.cast = cast;
        this.posts = posts;
        this.comments = comments;
        this.reposts = reposts;
        this.follows = follows;
        this.blocks = blocks;
        this.mutes = mutes;
        this.feeds = feeds;
        this.passingOn = AopTestUtils.getUltimateTargetObject(passingOn);
        this.live = live;
        this.time = time;
        this.ids = ids;
        this.statements = statements;
        this.transaction = transaction;
    }

    @BeforeEach
    void meet() {
        bob = cast.bob();
        carol = cast.carol();
        alice = cast.followerOf("alice", bob);
        post = posts.publish(carol, Draft.of("Carol’s"));
    }

    @Test
    void aPostComesToTheFollowersOfWhoPassesItOn() {
        posts.publish(bob, Draft.of("Bob’s"));
        reposts.add(bob, post.id());
        assertThat(home(alice))
                .extracting(entry -> entry.post().text(), PassingOnTests::by)
                .containsExactly(tuple("Carol’s", bob.id()), tuple("Bob’s", null));
        assertThat(texts(bob)).containsExactly("Bob’s");
        assertThat(texts(carol)).containsExactly("Carol’s");
        assertThat(texts(cast.mallory())).isEmpty();
    }

    @Test
    void whoHasThePostAlreadyDoesNotGetItAgain() {
        var dan = cast.followerOf("dan", bob, carol);
        post = posts.publish(carol, Draft.of("To Dan, too"));
        statements.rest();
        reposts.add(bob, post.id());
        assertThat(home(dan)).hasSize(2).allMatch(entry -> entry.via() == null);
        assertThat(home(alice)).singleElement().extracting(PassingOnTests::by).isEqualTo(bob.id());
    }

    @Test
    void whatSomebodyHadLongAgoComesAgain() {
        var dan = cast.followerOf("dan", bob, carol);
        Time.at(time.instant().minus(Duration.ofDays(9)), () -> posts.publish(carol, Draft.of("Old")));
        posts.publish(carol, Draft.of("New"));
        var old = home(dan).getLast().post();
        reposts.add(bob, old.id());
        assertThat(texts(dan)).startsWith("Old", "New");
    }

    @Test
    void ofManyWhoPassItOnTheFirstBringsIt() {
        var crowd = IntStream.range(0, 6).mapToObj(_ -> cast.viewer("dan")).toList();
        var reader = cast.followerOf("alice", crowd.toArray(Viewer[]::new));
        statements.rest();
        var all = crowd.stream()
                .map(each -> CompletableFuture.runAsync(() -> reposts.add(each, post.id())))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).join();
        statements.rest();
        assertThat(places(reader)).hasSize(1);
    }

    @Test
    void whatIsTakenBackIsGoneFromTheFeeds() {
        reposts.add(bob, post.id());
        assertThat(texts(alice)).containsExactly("Carol’s");
        reposts.remove(bob, post.id());
        assertThat(texts(alice)).isEmpty();
        reposts.add(bob, post.id());
        assertThat(texts(alice)).containsExactly("Carol’s");
    }

    @Test
    void anEventThatComesTwiceBringsItOnce() {
        reposts.add(bob, post.id());
        statements.rest();
        var event = new PostReposted(repost(alice), post.id(), carol.id(), carol.id(), bob.id());
        twice(feed -> feed.on(event));
        assertThat(places(alice)).hasSize(1);
    }

    @Test
    void oneThatComesAfterItsEndBringsNothing() {
        reposts.add(bob, post.id());
        statements.rest();
        var repost = repost(alice);
        reposts.remove(bob, post.id());
        twice(feed -> feed.on(new PostReposted(repost, post.id(), carol.id(), carol.id(), bob.id())));
        assertThat(texts(alice)).isEmpty();
    }

    @Test
    void anEndThatComesTwiceTakesNothingElse() {
        var other = posts.publish(carol, Draft.of("Stays"));
        reposts.add(bob, other.id());
        twice(feed -> feed.on(new RepostWithdrawn(new RepostId(ids.next()), post.id(), bob.id())));
        assertThat(texts(alice)).containsExactly("Stays");
    }

    @Test
    void whoStopsFollowingLosesWhatWasPassedOnAndNotWhatOthersPassOn() {
        var dan = cast.viewer("dan");
        follows.follow(alice, dan.id());
        follows.follow(alice, carol.id());
        statements.rest();
        var bobs = posts.publish(bob, Draft.of("Bob’s"));
        var foreign = posts.publish(cast.mallory(), Draft.of("Mallory’s"));
        statements.rest();
        reposts.add(bob, foreign.id());
        statements.rest();
        follows.unfollow(alice, bob.id());
        assertThat(texts(alice)).containsExactly("Carol’s");
        reposts.add(dan, bobs.id());
        assertThat(texts(alice)).containsExactly("Bob’s", "Carol’s");
    }

    @Test
    void nothingComesOfWhoIsBlockedOrMutedWhoeverPassesItOn() {
        reposts.add(bob, post.id());
        assertThat(texts(alice)).hasSize(1);
        mutes.mute(alice, carol.id(), null);
        assertThat(texts(alice)).isEmpty();
        mutes.unmute(alice, carol.id());
        mutes.mute(alice, bob.id(), null);
        assertThat(texts(alice)).isEmpty();
        mutes.unmute(alice, bob.id());
        blocks.block(carol, alice.id());
        assertThat(texts(alice)).isEmpty();
        blocks.unblock(carol, alice.id());
        assertThat(texts(alice)).hasSize(1);
    }

    @Test
    void aCommentComesNotToWhoIsKeptFromWhoBeganItsThread() {
        var comment = comments.add(cast.viewer("dan"), post.id(), Draft.of("Dan’s"));
        reposts.add(bob, comment.id());
        assertThat(texts(alice)).containsExactly("Dan’s");
        blocks.block(carol, alice.id());
        assertThat(texts(alice)).isEmpty();
    }

    @Test
    void openScreensOfWhoGotItAreTold() {
        var dan = cast.followerOf("dan", bob, carol);
        var erin = cast.followerOf("erin", bob);
        mutes.mute(erin, carol.id(), null);
        var seen = posts.publish(carol, Draft.of("Seen by Dan"));
        statements.rest();
        var alices = heard(alice);
        var others = Stream.of(dan, erin).map(this::heard).toList();
        reposts.add(bob, seen.id());
        statements.rest();
        assertThat(alices).singleElement().satisfies(grown -> {
            assertThat(grown.post()).isEqualTo(seen.id());
            assertThat(grown.by()).extracting(Person::id).isEqualTo(bob.id());
            assertThat(grown.place()).isEqualTo(home(alice).getFirst().place());
        });
        assertThat(others).allSatisfy(heard -> assertThat(heard).isEmpty());
    }

    /** The cursor is the place in the feed, so that neither an old post that was passed on is missed nor told again. */
    @Test
    void whatCameAfterAPlaceIsNeitherLostNorRepeated() {
        var bobs = posts.publish(bob, Draft.of("Bob’s"));
        statements.rest();
        reposts.add(bob, post.id());
        statements.rest();
        var fresh = feeds.homeAfter(alice, bobs.id().value()).items();
        assertThat(fresh)
                .singleElement()
                .extracting(Entry::post)
                .extracting(Post::text)
                .isEqualTo("Carol’s");
        assertThat(feeds.homeAfter(alice, fresh.getFirst().place()).items()).isEmpty();
    }

    @Test
    void aPageTakesAtMostFiveStatementsWhoeverPassedOnWhat() {
        var crowd = IntStream.range(0, 20).mapToObj(_ -> cast.viewer("dan")).toList();
        var reader = cast.followerOf("alice", crowd.toArray(Viewer[]::new));
        crowd.forEach(each -> reposts.add(
                each, posts.publish(cast.carol(), Draft.of("Carol’s")).id()));
        var page = statements.count(() -> feeds.home(reader, Cursor.NEWEST));
        assertThat(page.answer().items()).hasSize(20).allMatch(entry -> entry.via() != null);
        assertThat(page.statements()).isLessThanOrEqualTo(5);
    }

    private RepostId repost(Viewer reader) {
        return new RepostId(home(reader).getFirst().place());
    }

    private void twice(Consumer<PassingOn> event) {
        statements.rest();
        transaction.executeWithoutResult(_ -> event.accept(passingOn));
        transaction.executeWithoutResult(_ -> event.accept(passingOn));
    }

    private List<Entry> home(Viewer viewer) {
        statements.rest();
        return feeds.home(viewer, Cursor.NEWEST).items();
    }

    private List<String> texts(Viewer viewer) {
        return home(viewer).stream().map(entry -> entry.post().text()).toList();
    }

    private List<Long> places(Viewer viewer) {
        return home(viewer).stream().map(Entry::place).toList();
    }

    private static @Nullable UserId by(Entry entry) {
        return entry.via() == null ? null : entry.via().user().id();
    }

    private List<FeedGrew> heard(Viewer viewer) {
        var heard = new CopyOnWriteArrayList<FeedGrew>();
        live.listen(Topic.of(viewer.id()), FeedGrew.class, heard::add);
        return heard;
    }
}
