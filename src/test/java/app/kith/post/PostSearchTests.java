package app.kith.post;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.platform.Cursor;
import app.kith.platform.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@KithTest
class PostSearchTests {

    private final Cast cast;
    private final Posts posts;
    private final Comments comments;
    private final PostSearch search;

    private Viewer alice;
    private Viewer bob;
    private String word;

    PostSearchTests(Cast cast, Posts posts, Comments comments, PostSearch search) {
        this.cast = cast;
        this.posts = posts;
        this.comments = comments;
        this.search = search;
    }

    /** A word that no other test says. */
    @BeforeEach
    void meet() {
        alice = cast.alice();
        bob = cast.bob();
        word = "zw" + alice.id().text() + "zw";
    }

    @Test
    void findsPostsAndCommentsTheNewestFirst() {
        var post = says(alice, "The " + word + " is ripe");
        var comment = comments.add(bob, post.id(), Draft.of("Which " + word + "?"));
        says(bob, "Nothing of it here");
        assertThat(found(bob, word)).containsExactly(comment.id(), post.id());
    }

    @Test
    void findsAPieceOfAWordInAnyCase() {
        var post = says(alice, "Der " + word.toUpperCase(Locale.ROOT) + "strauß blüht");
        assertThat(found(bob, word.substring(1) + "stra")).containsExactly(post.id());
    }

    @Test
    void findsWhatIsWrittenWithoutSpaces() {
        var post = says(alice, word + " 今日はとても良い天気です");
        assertThat(found(bob, word + " 天気")).containsExactly(post.id());
        assertThat(found(bob, word + " 電気")).isEmpty();
    }

    @Test
    void findsOnlyWhatHoldsAllOfTheWords() {
        var both = says(alice, word + " and bread");
        says(alice, word + " and butter");
        assertThat(found(bob, "bread " + word)).containsExactly(both.id());
    }

    @Test
    void findsNothingThatIsMeantForOthers() {
        var hidden = posts.publish(alice, new Draft(word, List.of(), Audience.FOLLOWERS, null));
        assertThat(found(alice, word)).containsExactly(hidden.id());
        assertThat(found(cast.followerOf("carol", alice), word)).containsExactly(hidden.id());
        assertThat(found(cast.mallory(), word)).isEmpty();
    }

    @Test
    void findsNothingThatIsRemoved() {
        var post = says(alice, word);
        assertThat(found(bob, word)).hasSize(1);
        posts.remove(alice, post.id());
        assertThat(found(bob, word)).isEmpty();
    }

    @Test
    void goesOnWhereThePageEnded() {
        var all = IntStream.range(0, Cursor.SIZE + 3)
                .mapToObj(n -> says(alice, n + " " + word).id())
                .toList();
        var first = search.find(bob, word, Cursor.NEWEST);
        var second = search.find(bob, word, Cursor.before(first.next()));
        assertThat(first.items()).hasSize(Cursor.SIZE);
        assertThat(second.items())
                .extracting(Post::id)
                .containsExactlyElementsOf(all.subList(0, 3).reversed());
        assertThat(second.next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "+ - a", "%", "🦊", "\"", "*"})
    void withoutAWordThereIsNothingToFind(String text) {
        assertThat(search.find(bob, text, Cursor.NEWEST).items()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void signsMeanNothing(String signs) {
        var post = says(alice, word);
        assertThat(found(bob, signs.formatted(word))).containsExactly(post.id());
    }

    static List<String> hostile() {
        return List.of(
                "+%s",
                "-%s", "\"%s", "%s*", "(%s", "%s@4", ">%s <", "~%s", "'%s; --", "\\%s\\", "%s\u0000", "\"%s\" @2 +(((");
    }

    @Test
    void takesFiveHundredLetters() {
        assertThat(found(bob, "x".repeat(500))).isEmpty();
        assertThat(found(bob, "xy ".repeat(200) + word)).isEmpty();
        assertThat(PostSearch.words("ab cd ".repeat(80))).containsExactly("ab", "cd");
        assertThat(PostSearch.words("aa bb cc dd ee ff gg hh ii jj")).hasSize(PostSearch.MOST_WORDS);
    }

    private Post says(Viewer viewer, String text) {
        return posts.publish(viewer, Draft.of(text));
    }

    private List<PostId> found(Viewer viewer, String text) {
        return search.find(viewer, text, Cursor.NEWEST).items().stream()
                .map(Post::id)
                .toList();
    }
}
