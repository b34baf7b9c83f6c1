package app.kith.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.graph.Blocks;
import app.kith.graph.Follows;
import app.kith.graph.Mutes;
import app.kith.platform.Cursor;
import app.kith.platform.Live;
import app.kith.platform.Live.Topic;
import app.kith.platform.Page;
import app.kith.platform.Time;
import app.kith.platform.Viewer;
import app.kith.post.Draft;
import app.kith.post.Entry;
import app.kith.post.Post;
import app.kith.post.Posts;
import app.kith.user.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What does not come to a member unasked. */
@KithTest
class HiddenTests {

    private final Cast cast;
    private final Posts posts;
    private final Follows follows;
    private final Blocks blocks;
    private final Mutes mutes;
    private final Feeds feeds;
    private final Suggestions suggestions;
    private final Live live;
    private final Time time;
    private final JdbcClient database;
    private final TransactionOperations transaction;

    private Viewer bob;
    private Viewer mallory;
    private Viewer alice;

    HiddenTests(
            Cast cast,
            Posts posts,
            Follows follows,
            Blocks blocks,
            Mutes mutes,
            Feeds feeds,
            Suggestions suggestions,
            Live live,
            Time time,
            JdbcClient database,
            TransactionOperations transaction) {
        this.cast = cast;
        this.posts = posts;
        this.follows = follows;
        this.blocks = blocks;
        this.mutes = mutes;
        this.feeds = feeds;
        this.suggestions = suggestions;
        this.live = live;
        this.time = time;
        this.database = database;
        this.transaction = transaction;
    }

    @BeforeEach
    void meet() {
        bob = cast.bob();
        mallory = cast.mallory();
        alice = cast.followerOf("alice", bob, mallory);
        posts.publish(bob, Draft.of("Bob’s"));
        posts.publish(mallory, Draft.of("Mallory’s"));
        rest();
    }

    @Test
    void whoIsMutedIsNotAtHomeUntilItEnds() {
        var until = time.instant().plus(Duration.ofDays(1));
        assertThat(home(alice)).containsExactly("Mallory’s", "Bob’s");
        mutes.mute(alice, mallory.id(), until);
        assertThat(home(alice)).containsExactly("Bob’s");
        assertThat(texts(feeds.homeAfter(alice, Cursor.OLDEST.place()))).containsExactly("Bob’s");
        Time.at(until, () -> assertThat(texts(feeds.home(alice, Cursor.NEWEST))).containsExactly("Mallory’s", "Bob’s"));
        mutes.unmute(alice, mallory.id());
        assertThat(home(alice)).containsExactly("Mallory’s", "Bob’s");
    }

    @Test
    void whoIsMutedIsNotAmongTheOlderPostsEither() {
        forget(alice);
        assertThat(home(alice)).containsExactly("Mallory’s", "Bob’s");
        mutes.mute(alice, mallory.id(), null);
        assertThat(home(alice)).containsExactly("Bob’s");
    }

    @Test
    void aPageIsFullHoweverManyOfThemAreMuted() {
        for (var n = 0; n < Cursor.SIZE; n++) {
            posts.publish(bob, Draft.of("Bob’s " + n));
            posts.publish(mallory, Draft.of("Mallory’s " + n));
        }
        mutes.mute(alice, mallory.id(), null);
        assertThat(home(alice)).hasSize(Cursor.SIZE).allMatch(text -> text.startsWith("Bob’s"));
    }

    @Test
    void screensAreToldNothingOfWhoIsMuted() {
        var heard = new CopyOnWriteArrayList<Person>();
        var ear = live.listen(Topic.of(alice.id()), FeedGrew.class, grown -> heard.add(grown.author()));
        posts.publish(mallory, Draft.of("Before"));
        rest();
        mutes.mute(alice, mallory.id(), null);
        posts.publish(mallory, Draft.of("After"));
        posts.publish(bob, Draft.of("Bob’s"));
        rest();
        ear.end();
        assertThat(heard).extracting(Person::id).containsExactlyInAnyOrder(mallory.id(), bob.id());
    }

    /** As one that is written by the fan-out at the moment of the block. */
    @Test
    void anEntryThatIsLeftBehindDoesNotShowWhoIsBlocked() {
        blocks.block(mallory, alice.id());
        rest();
        var post = posts.publish(mallory, Draft.of("After"));
        rest();
        leave(alice, post);
        leave(mallory, posts.publish(alice, Draft.of("Alice’s")));
        assertThat(home(alice)).containsExactly("Alice’s", "Bob’s");
        assertThat(home(mallory)).containsExactly("After", "Mallory’s");
    }

    @Test
    void nobodyIsProposedWhoIsKeptAway() {
        var carol = cast.carol();
        var viewer = cast.viewer("dan");
        for (var other : List.of(carol, mallory)) {
            for (var n = 0; n < 30; n++) {
                follows.follow(cast.viewer("fan"), other.id());
            }
        }
        assertThat(proposed(viewer)).contains(carol, mallory);
        mutes.mute(viewer, carol.id(), null);
        blocks.block(mallory, viewer.id());
        assertThat(proposed(viewer)).doesNotContain(carol, mallory);
    }

    private List<Viewer> proposed(Viewer viewer) {
        var found = new ArrayList<Viewer>();
        suggestions.of(viewer).forEach(person -> found.add(Viewer.member(person.id())));
        return found;
    }

    private List<String> home(Viewer viewer) {
        rest();
        return texts(feeds.home(viewer, Cursor.NEWEST));
    }

    private static List<String> texts(Page<Entry> page) {
        return page.items().stream().map(entry -> entry.post().text()).toList();
    }

    private void leave(Viewer owner, Post post) {
        write(
                "insert ignore into feed_entry (owner_id, entry_id, post_id, author_id) values (?, ?, ?, ?)",
                owner.id().value(),
                post.id().value(),
                post.id().value(),
                post.author().id().value());
    }

    private void forget(Viewer owner) {
        write("delete from feed_entry where owner_id = ?", owner.id().value());
    }

    private void write(String statement, Object... values) {
        transaction.executeWithoutResult(
                _ -> database.sql(statement).params(values).update());
    }

    /** Until every listener has done its work, and the outbox is empty. */
    private void rest() {
        await().until(() -> database.sql("select count(*) from EVENT_PUBLICATION")
                        .query(Long.class)
                        .single()
                == 0);
    }
}
