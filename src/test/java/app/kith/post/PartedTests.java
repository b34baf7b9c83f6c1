package app.kith.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.graph.Blocks;
import app.kith.graph.Mutes;
import app.kith.platform.Cursor;
import app.kith.platform.NotFound;
import app.kith.platform.Viewer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What two read of each other between whom there is a block, and what a mute leaves readable. */
@KithTest
class PartedTests {

    private final Blocks blocks;
    private final Mutes mutes;
    private final Posts posts;
    private final Comments comments;
    private final Likes likes;
    private final Bookmarks bookmarks;
    private final Timelines timelines;
    private final PostSearch search;
    private final Cast cast;

    private Viewer alice;
    private Viewer bob;
    private Viewer mallory;

    PartedTests(
            Blocks blocks,
            Mutes mutes,
            Posts posts,
            Comments comments,
            Likes likes,
            Bookmarks bookmarks,
            Timelines timelines,
            PostSearch search,
            Cast cast) {
        this.blocks = blocks;
        this.mutes = mutes;
        this.posts = posts;
        this.comments = comments;
        this.likes = likes;
        this.bookmarks = bookmarks;
        this.timelines = timelines;
        this.search = search;
        this.cast = cast;
    }

    @BeforeEach
    void meet() {
        alice = cast.alice();
        bob = cast.bob();
        mallory = cast.mallory();
    }

    @Test
    void neitherReadsWhatTheOtherPosts() {
        var hers = posts.publish(alice, Draft.of("Alice’s"));
        var theirs = posts.publish(mallory, Draft.of("Mallory’s"));
        assertThat(posts.of(mallory, List.of(hers.id()))).hasSize(1);
        blocks.block(alice, mallory.id());
        assertThat(posts.of(mallory, List.of(hers.id()))).isEmpty();
        assertThat(posts.of(alice, List.of(theirs.id()))).isEmpty();
        assertThat(timelines.by(mallory, alice.id(), Cursor.NEWEST).items()).isEmpty();
        assertThat(timelines.by(alice, mallory.id(), Cursor.NEWEST).items()).isEmpty();
        assertThat(posts.of(bob, List.of(hers.id(), theirs.id()))).hasSize(2);
    }

    @Test
    void neitherWritesToTheOther() {
        var hers = posts.publish(alice, Draft.of("Alice’s"));
        blocks.block(alice, mallory.id());
        assertThatThrownBy(() -> comments.add(mallory, hers.id(), Draft.of("But")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> likes.add(mallory, hers.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bookmarks.add(mallory, hers.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void inOthersThreadsNeitherReadsTheOther() {
        var post = posts.publish(bob, Draft.of("Bob’s"));
        comments.add(alice, post.id(), Draft.of("Alice’s"));
        comments.add(mallory, post.id(), Draft.of("Mallory’s"));
        assertThat(under(alice, post)).containsExactly("Alice’s", "Mallory’s");
        blocks.block(alice, mallory.id());
        assertThat(under(alice, post)).containsExactly("Alice’s");
        assertThat(under(mallory, post)).containsExactly("Mallory’s");
        assertThat(under(bob, post)).containsExactly("Alice’s", "Mallory’s");
    }

    @Test
    void aThreadBelongsToWhoBeganIt() {
        var post = posts.publish(alice, Draft.of("Alice’s"));
        var answer = comments.add(bob, post.id(), Draft.of("Bob’s"));
        var own = comments.add(mallory, answer.id(), Draft.of("Mallory’s"));
        blocks.block(alice, mallory.id());
        assertThat(posts.of(mallory, List.of(answer.id()))).isEmpty();
        assertThat(posts.of(mallory, List.of(own.id()))).hasSize(1);
        assertThat(under(alice, post)).containsExactly("Bob’s");
        assertThatThrownBy(() -> comments.add(mallory, answer.id(), Draft.of("More")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsFoundKeptOrLikedStaysAway() {
        var word = "plum" + alice.id().text();
        var hers = posts.publish(alice, Draft.of("#" + word));
        likes.add(mallory, hers.id());
        likes.add(alice, posts.publish(bob, Draft.of("Bob’s")).id());
        bookmarks.add(mallory, hers.id());
        assertThat(search.find(mallory, word, Cursor.NEWEST).items()).hasSize(1);
        blocks.block(alice, mallory.id());
        assertThat(search.find(mallory, word, Cursor.NEWEST).items()).isEmpty();
        assertThat(timelines.tagged(mallory, word, Cursor.NEWEST).items()).isEmpty();
        assertThat(bookmarks.page(mallory, Cursor.NEWEST).items()).isEmpty();
        assertThat(likes.by(mallory, mallory.id(), Cursor.NEWEST).items()).isEmpty();
        assertThat(likes.by(mallory, alice.id(), Cursor.NEWEST).items()).isEmpty();
        assertThat(likes.by(bob, alice.id(), Cursor.NEWEST).items()).hasSize(1);
    }

    @Test
    void whatWasMeantForTheNamedIsNotForWhoIsParted() {
        var named = cast.join("mallory");
        var viewer = Viewer.member(named.id());
        var toHer = posts.publish(alice, new Draft("@" + named.handle().text(), List.of(), Audience.MENTIONED, null));
        assertThat(posts.of(viewer, List.of(toHer.id()))).hasSize(1);
        blocks.block(viewer, alice.id());
        assertThat(posts.of(viewer, List.of(toHer.id()))).isEmpty();
    }

    @Test
    void whoIsMutedCanBeReadWhereOneGoes() {
        var post = posts.publish(mallory, Draft.of("Mallory’s"));
        comments.add(mallory, post.id(), Draft.of("More"));
        mutes.mute(alice, mallory.id(), null);
        assertThat(timelines.by(alice, mallory.id(), Cursor.NEWEST).items()).hasSize(1);
        assertThat(under(alice, post)).containsExactly("More");
    }

    @Test
    void unblockedAllOfItIsThereAgain() {
        var hers = posts.publish(alice, Draft.of("Alice’s"));
        blocks.block(alice, mallory.id());
        blocks.unblock(alice, mallory.id());
        assertThat(likes.add(mallory, hers.id()).liked()).isTrue();
    }

    private List<String> under(Viewer viewer, Post post) {
        return comments.under(viewer, post.id(), Cursor.OLDEST).items().stream()
                .map(Post::text)
                .toList();
    }
}
