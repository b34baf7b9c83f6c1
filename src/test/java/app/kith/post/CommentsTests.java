package app.kith.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.platform.Cursor;
import app.kith.platform.Live;
import app.kith.platform.NotFound;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@KithTest
class CommentsTests {

    private final Posts posts;
    private final Comments comments;
    private final Live live;
    private final Cast cast;

    CommentsTests(Posts posts, Comments comments, Live live, Cast cast) {
        this.posts = posts;
        this.comments = comments;
        this.live = live;
        this.cast = cast;
    }

    @Test
    void standInTheThreadOldestFirst() {
        var post = posts.publish(cast.alice(), Draft.of("The light is on."));
        var first = comments.add(cast.bob(), post.id(), Draft.of("It is mine."));
        var answer = comments.add(cast.carol(), first.id(), Draft.of("Leave it on."));
        var last = comments.add(cast.bob(), post.id(), Draft.of("I will."));
        assertThat(comments.under(cast.mallory(), post.id(), Cursor.OLDEST).items())
                .extracting(Post::id)
                .containsExactly(first.id(), answer.id(), last.id());
        assertThat(comments.under(cast.mallory(), first.id(), Cursor.OLDEST).items())
                .extracting(Post::id)
                .containsExactly(answer.id());
    }

    @Test
    void countForTheThreadAndForWhatTheyAnswer() {
        var alice = cast.alice();
        var bob = cast.bob();
        var post = posts.publish(alice, Draft.of("The light is on."));
        var first = comments.add(bob, post.id(), Draft.of("It is mine."));
        var answer = comments.add(bob, first.id(), Draft.of("Still."));
        assertThat(posts.of(alice, List.of(post.id(), first.id())))
                .extracting(Post::comments)
                .containsExactly(2, 1);
        posts.remove(bob, answer.id());
        assertThat(posts.of(alice, List.of(post.id(), first.id())))
                .extracting(Post::comments)
                .containsExactly(1, 0);
    }

    @Test
    void haveTheAudienceOfTheirThread() {
        var alice = cast.alice();
        var bob = cast.followerOf("bob", alice);
        var carol = cast.followerOf("carol", alice);
        var post = posts.publish(alice, new Draft("Among us", List.of(), Audience.FOLLOWERS, null));
        var comment = comments.add(bob, post.id(), Draft.of("Yes"));
        assertThat(comment.audience()).isEqualTo(Audience.FOLLOWERS);
        assertThat(posts.get(carol, comment.id())).isEqualTo(comment);
        assertThatThrownBy(() -> posts.get(cast.followerOf("mallory", bob), comment.id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoMayNotSeeAPostCannotAnswerIt() {
        var post = posts.publish(cast.alice(), new Draft("Among us", List.of(), Audience.FOLLOWERS, null));
        var mallory = cast.mallory();
        assertThatThrownBy(() -> comments.add(mallory, post.id(), Draft.of("Hello")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> comments.under(mallory, post.id(), Cursor.OLDEST))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void areHeardByWhoeverLooksAtTheThread() {
        var post = posts.publish(cast.alice(), Draft.of("Anybody here?"));
        var heard = new ArrayList<Object>();
        var ear = live.listen(post.id().thread(), Object.class, heard::add);
        var comment = comments.add(cast.bob(), post.id(), Draft.of("Me"));
        ear.end();
        assertThat(heard).containsExactly(new PostCounted(post.id(), 0, 1, 0), new PostAnswered(comment.id(), comment));
    }

    @Test
    void areOnlyHintedAtWhereNotEverybodyMaySeeThem() {
        var alice = cast.alice();
        var post = posts.publish(alice, new Draft("Among us", List.of(), Audience.FOLLOWERS, null));
        var heard = new ArrayList<PostAnswered>();
        var ear = live.listen(post.id().thread(), PostAnswered.class, heard::add);
        var comment = comments.add(alice, post.id(), Draft.of("A secret"));
        ear.end();
        assertThat(heard).containsExactly(new PostAnswered(comment.id(), null));
    }

    @Test
    void comeBackWithAPageThatBeginsAfterTheLastOne() {
        var post = posts.publish(cast.alice(), Draft.of("Say much"));
        var bob = cast.bob();
        var written = new ArrayList<PostId>();
        for (var i = 0; i <= Cursor.SIZE; i++) {
            written.add(comments.add(bob, post.id(), Draft.of("Word " + i)).id());
        }
        var page = comments.under(bob, post.id(), Cursor.OLDEST);
        var rest = comments.under(bob, post.id(), Cursor.after(page.next()));
        assertThat(page.items()).extracting(Post::id).containsExactlyElementsOf(written.subList(0, Cursor.SIZE));
        assertThat(rest.items()).extracting(Post::id).containsExactly(written.getLast());
        assertThat(rest.next()).isNull();
    }
}
