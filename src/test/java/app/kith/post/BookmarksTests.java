package app.kith.post;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.platform.Cursor;
import app.kith.platform.Page;
import org.junit.jupiter.api.Test;

@KithTest
class BookmarksTests {

    private final Posts posts;
    private final Bookmarks bookmarks;
    private final Cast cast;

    BookmarksTests(Posts posts, Bookmarks bookmarks, Cast cast) {
        this.posts = posts;
        this.bookmarks = bookmarks;
        this.cast = cast;
    }

    @Test
    void areKeptOnceAndListedNewestFirst() {
        var bob = cast.bob();
        var alice = cast.alice();
        var first = posts.publish(alice, Draft.of("First"));
        var last = posts.publish(alice, Draft.of("Last"));
        bookmarks.add(bob, last.id());
        bookmarks.add(bob, first.id());
        assertThat(bookmarks.add(bob, first.id()).bookmarked()).isTrue();
        assertThat(bookmarks.page(bob, Cursor.NEWEST).items())
                .extracting(Post::id)
                .containsExactly(last.id(), first.id());
    }

    @Test
    void areTakenOffAgain() {
        var bob = cast.bob();
        var post = posts.publish(cast.alice(), Draft.of("First"));
        bookmarks.add(bob, post.id());
        assertThat(bookmarks.remove(bob, post.id())).isEqualTo(post);
        assertThat(bookmarks.page(bob, Cursor.NEWEST)).isEqualTo(Page.empty());
    }

    @Test
    void areNobodyElsesBusiness() {
        var post = posts.publish(cast.alice(), Draft.of("First"));
        bookmarks.add(cast.bob(), post.id());
        assertThat(posts.get(cast.mallory(), post.id())).isEqualTo(post);
    }

    @Test
    void ofARemovedPostAreLeftOut() {
        var alice = cast.alice();
        var post = posts.publish(alice, Draft.of("First"));
        bookmarks.add(alice, post.id());
        posts.remove(alice, post.id());
        assertThat(bookmarks.page(alice, Cursor.NEWEST).items()).isEmpty();
    }
}
