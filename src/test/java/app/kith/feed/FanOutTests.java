package app.kith.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.graph.Follows;
import app.kith.platform.Live;
import app.kith.platform.Live.Topic;
import app.kith.platform.Viewer;
import app.kith.post.Draft;
import app.kith.post.Posts;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

@KithTest
class FanOutTests {

    private final Cast cast;
    private final Posts posts;
    private final Follows follows;
    private final Live live;

    FanOutTests(Cast cast, Posts posts, Follows follows, Live live) {
        this.cast = cast;
        this.posts = posts;
        this.follows = follows;
        this.live = live;
    }

    @Test
    void tellsTheOpenScreensOfFollowersAndOfTheAuthor() {
        var bob = cast.bob();
        var alice = cast.followerOf("alice", bob);
        var mallory = cast.mallory();
        var heardByAlice = heard(alice, FeedGrew.class);
        var heardByBob = heard(bob, FeedGrew.class);
        var heardByMallory = heard(mallory, FeedGrew.class);
        var post = posts.publish(bob, Draft.of("Hello"));
        await().untilAsserted(() -> assertThat(List.of(heardByAlice, heardByBob))
                .allSatisfy(heard -> assertThat(heard).containsExactly(new FeedGrew(post.id(), post.author()))));
        assertThat(heardByMallory).isEmpty();
    }

    @Test
    void tellsWhoBeginsToFollowThatTheirFeedIsFuller() {
        var bob = cast.bob();
        var alice = cast.alice();
        var heard = heard(alice, FeedFilled.class);
        follows.follow(alice, bob.id());
        await().untilAsserted(() -> assertThat(heard).containsExactly(new FeedFilled(bob.id())));
    }

    private <T> List<T> heard(Viewer viewer, Class<T> kind) {
        var heard = new CopyOnWriteArrayList<T>();
        live.listen(Topic.of(viewer.id()), kind, heard::add);
        return heard;
    }
}
