package app.kith.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.graph.Follows;
import app.kith.platform.Cursor;
import app.kith.platform.NotFound;
import app.kith.platform.Refused;
import app.kith.platform.Time;
import app.kith.platform.Viewer;
import app.kith.user.Users;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@KithTest
class PostsTests {

    private final Posts posts;
    private final Comments comments;
    private final Timelines timelines;
    private final Follows follows;
    private final Users users;
    private final Time time;
    private final Cast cast;

    PostsTests(
            Posts posts, Comments comments, Timelines timelines, Follows follows, Users users, Time time, Cast cast) {
        this.posts = posts;
        this.comments = comments;
        this.timelines = timelines;
        this.follows = follows;
        this.users = users;
        this.time = time;
        this.cast = cast;
    }

    @Test
    void showsEveryoneWhatWasPublishedForEveryone() {
        var alice = cast.alice();
        var post = posts.publish(alice, Draft.of("Up before the gulls."));
        assertThat(posts.get(cast.mallory(), post.id())).isEqualTo(post);
        assertThat(post)
                .extracting(Post::text, Post::likes, Post::comments, Post::liked, Post::parentId, Post::rootId)
                .containsExactly("Up before the gulls.", 0, 0, false, null, null);
        assertThat(post.path())
                .isEqualTo(users.profile(alice, alice.id()).handle().path() + "/"
                        + post.id().text());
    }

    @Test
    void countsPostsOnTheProfile() {
        var alice = cast.alice();
        var post = posts.publish(alice, Draft.of("One"));
        assertThat(countOf(alice)).isEqualTo(1);
        posts.remove(alice, post.id());
        assertThat(countOf(alice)).isZero();
        posts.restore(alice, post.id());
        assertThat(countOf(alice)).isEqualTo(1);
    }

    @Test
    void markupInATextStaysText() {
        var text = "<script>alert(1)</script> & <b>bold</b> \u0000'; drop table post; --".replace("\u0000", "");
        var post = posts.publish(cast.alice(), Draft.of(text));
        assertThat(posts.get(cast.bob(), post.id()).text()).isEqualTo(text);
    }

    @Test
    void takesTheLongestTextInTheWidestLetters() {
        var text = "🦊".repeat(Draft.LONGEST);
        assertThat(posts.publish(cast.alice(), Draft.of(text)).text()).isEqualTo(text);
    }

    @Test
    void aTextThatIsOneCharacterTooLongIsSaidBesideItsField() {
        var refused = catchThrowableOfType(Refused.class, () -> Draft.of("a".repeat(Draft.LONGEST + 1)));
        assertThat(refused.faults()).containsExactly(new Refused.Fault("text", "Shorten it by 1 characters."));
    }

    @Test
    void anEmptyTextIsSaidBesideItsField() {
        var refused = catchThrowableOfType(Refused.class, () -> Draft.of(" \n "));
        assertThat(refused.faults()).extracting(Refused.Fault::field).containsExactly("text");
    }

    @Test
    void hidesAPostForFollowersFromStrangers() {
        var alice = cast.alice();
        var follower = cast.followerOf("bob", alice);
        var post = posts.publish(alice, forSome("Only us", Audience.FOLLOWERS));
        assertThat(posts.get(follower, post.id())).isEqualTo(post);
        assertThatThrownBy(() -> posts.get(cast.mallory(), post.id())).isInstanceOf(NotFound.class);
        follows.unfollow(follower, alice.id());
        assertThatThrownBy(() -> posts.get(follower, post.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void hidesAPostForTheMentionedEvenFromFollowers() {
        var alice = cast.alice();
        var named = cast.join("carol");
        var follower = cast.followerOf("bob", alice);
        var post = posts.publish(alice, forSome("A word, " + named.handle().at(), Audience.MENTIONED));
        assertThat(posts.get(Viewer.member(named.id()), post.id())).isEqualTo(post);
        assertThatThrownBy(() -> posts.get(follower, post.id())).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @EnumSource
    void authorsAlwaysSeeTheirOwn(Audience audience) {
        var alice = cast.alice();
        var post = posts.publish(alice, forSome("Mine", audience));
        assertThat(posts.get(alice, post.id())).isEqualTo(post);
        assertThat(timelines.by(alice, alice.id(), Cursor.NEWEST).items()).containsExactly(post);
    }

    @Test
    void keepsTheOrderThatWasAskedForAndLeavesOutWhatIsNotMeantForTheViewer() {
        var alice = cast.alice();
        var first = posts.publish(alice, Draft.of("First"));
        var hidden = posts.publish(alice, forSome("Hidden", Audience.FOLLOWERS));
        var last = posts.publish(alice, Draft.of("Last"));
        assertThat(posts.of(cast.mallory(), List.of(first.id(), hidden.id(), last.id(), new PostId(1))))
                .containsExactly(first, last);
    }

    @Test
    void aRemovedPostIsGoneWithItsThreadAndComesBackWithIt() {
        var alice = cast.alice();
        var bob = cast.bob();
        var post = posts.publish(alice, Draft.of("Soon gone"));
        var comment = comments.add(bob, post.id(), Draft.of("I saw it"));
        var slip = comments.add(bob, post.id(), Draft.of("A slip"));
        posts.remove(bob, slip.id());
        posts.remove(alice, post.id());
        assertThatThrownBy(() -> posts.get(bob, post.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> posts.get(bob, comment.id())).isInstanceOf(NotFound.class);
        posts.restore(alice, post.id());
        assertThat(comments.under(bob, post.id(), Cursor.OLDEST).items()).containsExactly(comment);
    }

    @Test
    void onlyItsAuthorRemovesAPost() {
        var post = posts.publish(cast.alice(), Draft.of("Mine"));
        var mallory = cast.mallory();
        assertThatThrownBy(() -> posts.remove(mallory, post.id())).isInstanceOf(Refused.class);
        assertThat(posts.get(mallory, post.id())).isEqualTo(post);
    }

    @Test
    void whoMayNotSeeAPostLearnsNothingByRemovingIt() {
        var post = posts.publish(cast.alice(), forSome("Secret", Audience.FOLLOWERS));
        assertThatThrownBy(() -> posts.remove(cast.mallory(), post.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void onlyItsAuthorRestoresAPost() {
        var alice = cast.alice();
        var post = posts.publish(alice, Draft.of("Mine"));
        posts.remove(alice, post.id());
        assertThatThrownBy(() -> posts.restore(cast.mallory(), post.id())).isInstanceOf(NotFound.class);
        assertThat(posts.restore(alice, post.id())).isEqualTo(post);
    }

    @Test
    void aRemovalStandsAfterTenMinutes() {
        var alice = cast.alice();
        var post = posts.publish(alice, Draft.of("Gone for good"));
        posts.remove(alice, post.id());
        Time.at(
                time.instant().plus(Duration.ofMinutes(11)),
                () -> assertThatThrownBy(() -> posts.restore(alice, post.id())).isInstanceOf(Refused.class));
    }

    private int countOf(Viewer member) {
        return users.profile(member, member.id()).posts();
    }

    private static Draft forSome(String text, Audience audience) {
        return new Draft(text, List.of(), audience, null);
    }
}
