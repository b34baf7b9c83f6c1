package app.kith.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.platform.Cursor;
import app.kith.platform.Live;
import app.kith.platform.Live.Topic;
import app.kith.platform.NotFound;
import app.kith.platform.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@KithTest
@RecordApplicationEvents
class LikesTests {

    private final Posts posts;
    private final Likes likes;
    private final Live live;
    private final Cast cast;

    LikesTests(Posts posts, Likes likes, Live live, Cast cast) {
        this.posts = posts;
        this.likes = likes;
        this.live = live;
        this.cast = cast;
    }

    @Test
    void answerThePostAsItIsThen(ApplicationEvents events) {
        var bob = cast.bob();
        var post = posts.publish(cast.alice(), Draft.of("Look"));
        var liked = likes.add(bob, post.id());
        assertThat(liked).extracting(Post::likes, Post::liked).containsExactly(1, true);
        assertThat(likes.add(bob, post.id())).isEqualTo(liked);
        assertThat(likes.remove(bob, post.id())).isEqualTo(post);
        assertThat(likes.remove(bob, post.id())).isEqualTo(post);
        assertThat(events.stream(PostLiked.class).filter(event -> event.post().equals(post.id())))
                .hasSize(1);
    }

    @Test
    void areEachMembersOwn() {
        var post = posts.publish(cast.alice(), Draft.of("Look"));
        likes.add(cast.bob(), post.id());
        assertThat(posts.get(cast.carol(), post.id()))
                .extracting(Post::likes, Post::liked)
                .containsExactly(1, false);
    }

    @Test
    void oneMembersTwentyAtOnceCountOnce() throws Exception {
        var bob = cast.bob();
        var post = posts.publish(cast.alice(), Draft.of("Look"));
        atOnce(Stream.generate(() -> bob).limit(20).toList(), post);
        assertThat(posts.get(bob, post.id()).likes()).isEqualTo(1);
    }

    @Test
    void twentyMembersAtOnceCountTwenty() throws Exception {
        var post = posts.publish(cast.alice(), Draft.of("Look"));
        var crowd = Stream.generate(cast::bob).limit(20).toList();
        assertThat(atOnce(crowd, post)).extracting(Post::likes).doesNotHaveDuplicates();
        assertThat(posts.get(crowd.getFirst(), post.id()).likes()).isEqualTo(20);
    }

    @Test
    void areHeardByTheAuthor() {
        var alice = cast.alice();
        var post = posts.publish(alice, Draft.of("Look"));
        var heard = new ArrayList<PostCounted>();
        var ear = live.listen(Topic.of(alice.id()), PostCounted.class, heard::add);
        likes.add(cast.bob(), post.id());
        ear.end();
        assertThat(heard).containsExactly(new PostCounted(post.id(), 1, 0, 0));
    }

    @Test
    void whoMayNotSeeAPostCannotLikeIt() {
        var post = posts.publish(cast.alice(), new Draft("Hidden", List.of(), Audience.FOLLOWERS, null));
        assertThatThrownBy(() -> likes.add(cast.mallory(), post.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void areListedByMember() {
        var bob = cast.bob();
        var alice = cast.alice();
        var first = posts.publish(alice, Draft.of("First"));
        var hidden = posts.publish(bob, new Draft("Hidden", List.of(), Audience.FOLLOWERS, null));
        var last = posts.publish(alice, Draft.of("Last"));
        Stream.of(last, hidden, first).forEach(post -> likes.add(bob, post.id()));
        assertThat(likes.by(cast.mallory(), bob.id(), Cursor.NEWEST).items())
                .extracting(Post::id)
                .containsExactly(last.id(), first.id());
    }

    private List<Post> atOnce(List<Viewer> members, Post post) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var presses = members.stream()
                    .<Callable<Post>>map(member -> () -> likes.add(member, post.id()))
                    .toList();
            var answers = new ArrayList<Post>();
            for (var press : threads.invokeAll(presses)) {
                answers.add(press.get());
            }
            return answers;
        }
    }
}
