package app.kith.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Statements;
import app.kith.graph.Mutes;
import app.kith.platform.Page;
import app.kith.platform.Refused;
import app.kith.platform.Time;
import app.kith.platform.Viewer;
import app.kith.post.Comments;
import app.kith.post.Draft;
import app.kith.post.Entry;
import app.kith.post.Likes;
import app.kith.post.Post;
import app.kith.post.Posts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@KithTest
class RelevanceTests {

    private final Feeds feeds;
    private final Posts posts;
    private final Likes likes;
    private final Comments comments;
    private final Mutes mutes;
    private final Statements statements;
    private final Cast cast;

    private Viewer bob;
    private Viewer carol;
    private Viewer alice;

    RelevanceTests(
            Feeds feeds, Posts posts, Likes likes, Comments comments, Mutes mutes, Statements statements, Cast cast) {
        this.feeds = feeds;
        this.posts = posts;
        this.likes = likes;
        this.comments = comments;
        this.mutes = mutes;
        this.statements = statements;
        this.cast = cast;
    }

    @BeforeEach
    void meet() {
        bob = cast.bob();
        carol = cast.carol();
        alice = cast.followerOf("alice", bob, carol);
    }

    @Test
    void whatIsTalkedAboutComesBeforeWhatIsNew() {
        var talked = says(bob, "Talked about");
        says(carol, "New");
        assertThat(texts(first(10))).containsExactly("New", "Talked about");
        IntStream.range(0, 3).forEach(_ -> likes.add(cast.viewer("dan"), talked.id()));
        assertThat(texts(first(10))).containsExactly("Talked about", "New");
    }

    @Test
    void whoOneHasToDoWithComesFirstAndOnlyOnesOwnDoingsCount() {
        var earlier = says(bob, "Earlier");
        says(bob, "Of Bob");
        says(carol, "Of Carol");
        comments.add(bob, says(carol, "Other").id(), Draft.of("Bob likes Carol"));
        IntStream.range(0, 3).forEach(n -> comments.add(alice, earlier.id(), Draft.of("Alice " + n)));
        assertThat(texts(first(10))).containsSubsequence("Of Bob", "Of Carol");
    }

    @Test
    void whatIsOldFallsBehind() {
        Time.at(Instant.now().minus(Duration.ofDays(2)), () -> {
            var old = posts.publish(bob, Draft.of("Old"));
            IntStream.range(0, 5).forEach(_ -> likes.add(cast.viewer("dan"), old.id()));
        });
        says(carol, "New");
        assertThat(texts(first(10))).containsExactly("New", "Old");
    }

    @Test
    void nothingComesTwiceAndNothingIsLeftOutWhateverHappensMeanwhile() {
        var all = IntStream.range(0, 25)
                .mapToObj(n -> says(n % 2 == 0 ? bob : carol, "Post " + n))
                .toList();
        var seen = new ArrayList<Entry>();
        var page = first(7);
        seen.addAll(page.items());
        while (isRanked(page)) {
            says(bob, "While reading");
            likes.add(carol, all.getFirst().id());
            likes.add(alice, all.getLast().id());
            page = feeds.relevant(alice, page.next(), 7);
            seen.addAll(page.items());
        }
        assertThat(seen).extracting(entry -> entry.post().id()).doesNotHaveDuplicates();
        assertThat(seen)
                .extracting(entry -> entry.post().id())
                .containsExactlyInAnyOrderElementsOf(all.stream().map(Post::id).toList());
        assertThat(feeds.relevant(alice, page.next(), 7).items()).isEmpty();
    }

    @Test
    void whatIsOlderThanTwoHundredFollowsByTime() {
        IntStream.range(0, Progress.MOST + 5).forEach(n -> posts.publish(bob, Draft.of("Post " + n)));
        statements.rest();
        var page = first(100);
        var seen = new ArrayList<>(texts(page));
        while (isRanked(page)) {
            page = feeds.relevant(alice, page.next(), 100);
            seen.addAll(texts(page));
        }
        assertThat(seen).hasSize(Progress.MOST);
        assertThat(texts(feeds.relevant(alice, page.next(), 100)))
                .containsExactly("Post 4", "Post 3", "Post 2", "Post 1", "Post 0");
    }

    @Test
    void whoIsMutedStaysOut() {
        says(bob, "Of Bob");
        says(carol, "Of Carol");
        mutes.mute(alice, bob.id(), null);
        assertThat(texts(first(10))).containsExactly("Of Carol");
    }

    @ParameterizedTest
    @ValueSource(strings = {"r", "r1", "r1.", "r1.!", "x1.AA", "rr.AA", "-1", "r9999999999999999999.AA", "r1.A", "9e9"})
    void aPlaceThatIsNoneOfOursIsRefused(String forged) {
        assertThatThrownBy(() -> feeds.relevant(alice, forged, 10))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.faults().getFirst().field()).isEqualTo("before"));
    }

    @Test
    void aPageTakesAsManyStatementsForManyPostsAsForFew() {
        says(bob, "One");
        var few = statements.count(() -> first(20));
        IntStream.range(0, 60).forEach(n -> says(n % 2 == 0 ? bob : carol, "Post " + n));
        var many = statements.count(() -> first(20));
        assertThat(many.answer().items()).hasSize(20);
        assertThat(many.statements()).isEqualTo(few.statements()).isLessThanOrEqualTo(6);
    }

    private Page<Entry> first(int size) {
        return feeds.relevant(alice, null, size);
    }

    private Post says(Viewer viewer, String text) {
        return rested(() -> posts.publish(viewer, Draft.of(text)));
    }

    private <T> T rested(Supplier<T> happening) {
        var happened = happening.get();
        statements.rest();
        return happened;
    }

    private static boolean isRanked(Page<Entry> page) {
        return page.next() != null && page.next().startsWith("r");
    }

    private static List<String> texts(Page<Entry> page) {
        return page.items().stream().map(entry -> entry.post().text()).toList();
    }
}
