package app.kith.post;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Statements;
import app.kith.platform.Cursor;
import app.kith.platform.Page;
import app.kith.platform.Time;
import app.kith.platform.Viewer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@KithTest
class TimelinesTests {

    /** A day, sixteen, and so on to the beginning: for people who wrote less than a page. */
    private static final int LOOKS_BACK = 4;

    private final Posts posts;
    private final Comments comments;
    private final Likes likes;
    private final Bookmarks bookmarks;
    private final Timelines timelines;
    private final Time time;
    private final Cast cast;
    private final Statements statements;

    TimelinesTests(
            Posts posts,
            Comments comments,
            Likes likes,
            Bookmarks bookmarks,
            Timelines timelines,
            Time time,
            Cast cast,
            Statements statements) {
        this.posts = posts;
        this.comments = comments;
        this.likes = likes;
        this.bookmarks = bookmarks;
        this.timelines = timelines;
        this.time = time;
        this.cast = cast;
        this.statements = statements;
    }

    @Test
    void keepPostsAndRepliesApart() {
        var alice = cast.alice();
        var post = posts.publish(alice, Draft.of("A post"));
        var reply = comments.add(alice, post.id(), Draft.of("A reply"));
        var viewer = cast.bob();
        assertThat(ids(timelines.by(viewer, alice.id(), Cursor.NEWEST))).containsExactly(post.id());
        assertThat(ids(timelines.repliesBy(viewer, alice.id(), Cursor.NEWEST))).containsExactly(reply.id());
        assertThat(ids(timelines.picturesBy(viewer, alice.id(), Cursor.NEWEST))).isEmpty();
    }

    @Test
    void leaveOutWhatIsNotMeantForTheViewer() {
        var alice = cast.alice();
        var open = posts.publish(alice, Draft.of("Open"));
        var closed = posts.publish(alice, new Draft("Closed", List.of(), Audience.FOLLOWERS, null));
        assertThat(ids(timelines.by(cast.mallory(), alice.id(), Cursor.NEWEST))).containsExactly(open.id());
        assertThat(ids(timelines.by(cast.followerOf("bob", alice), alice.id(), Cursor.NEWEST)))
                .containsExactly(closed.id(), open.id());
    }

    @Test
    void followOnWithoutAGapWhateverIsPublishedMeanwhile() {
        var alice = cast.alice();
        var written = publish(alice, Cursor.SIZE + 5);
        var page = timelines.by(alice, alice.id(), Cursor.NEWEST);
        publish(alice, 3);
        var next = timelines.by(alice, alice.id(), Cursor.before(page.next()));
        var read = new ArrayList<>(ids(page));
        read.addAll(ids(next));
        assertThat(read).containsExactlyElementsOf(written.reversed());
        assertThat(next.next()).isNull();
    }

    @Test
    void findWhatWasWrittenUnderATag() {
        var tag = "repair" + cast.alice().id().text();
        var alice = cast.alice();
        var first = posts.publish(alice, Draft.of("On Saturday #" + tag));
        posts.publish(alice, Draft.of("Not under " + tag));
        var second = posts.publish(cast.bob(), Draft.of("Who comes? #" + tag.toUpperCase(Locale.ROOT)));
        assertThat(ids(timelines.tagged(cast.carol(), tag, Cursor.NEWEST))).containsExactly(second.id(), first.id());
    }

    @Test
    void keepTagsApartThatDifferInAnAccent() {
        var word = "caf" + cast.alice().id().text();
        var both = posts.publish(cast.alice(), Draft.of("#%se or #%sé?".formatted(word, word)));
        var one = posts.publish(cast.bob(), Draft.of("#%se".formatted(word)));
        assertThat(ids(timelines.tagged(cast.carol(), word + "e", Cursor.NEWEST)))
                .containsExactly(one.id(), both.id());
        assertThat(ids(timelines.tagged(cast.carol(), word + "é", Cursor.NEWEST)))
                .containsExactly(both.id());
    }

    @Test
    void sayWhatPeopleTalkAbout() {
        var alice = cast.alice();
        var tag = "talk" + alice.id().text();
        var people = IntStream.range(0, 4).mapToObj(_ -> cast.bob()).toList();
        people.forEach(each -> posts.publish(each, Draft.of("#" + tag + " now")));
        posts.publish(people.getFirst(), Draft.of("again #" + tag));
        posts.publish(alice, new Draft("#" + tag, List.of(), Audience.FOLLOWERS, null));
        Time.at(time.instant().minus(Duration.ofDays(8)), () -> posts.publish(alice, Draft.of("Long ago, #" + tag)));
        var trend = trend(tag);
        assertThat(trend.without(Set.of())).isEqualTo(new Tag(tag, 5, 4));
        assertThat(trend.without(Set.of(people.getFirst().id()))).isEqualTo(new Tag(tag, 3, 3));
    }

    @Test
    void takeTheSameStatementsHoweverManyOneFollows() {
        var crowd = IntStream.range(0, 20).mapToObj(_ -> cast.bob()).toList();
        var viewer = cast.followerOf("alice", crowd.toArray(Viewer[]::new));
        crowd.forEach(each -> {
            var post = posts.publish(each, new Draft("Us", List.of(), Audience.FOLLOWERS, null));
            likes.add(viewer, post.id());
            bookmarks.add(viewer, post.id());
        });
        var authors = crowd.stream().map(Viewer::id).toList();
        var few = statements.count(() -> timelines.ofFollowed(viewer, authors.subList(0, 2), Cursor.NEWEST));
        var many = statements.count(() -> timelines.ofFollowed(viewer, authors, Cursor.NEWEST));
        assertThat(many.answer().items())
                .hasSize(20)
                .allMatch(post -> post.liked() && post.bookmarked() && post.likes() == 1);
        assertThat(many.statements()).isEqualTo(few.statements()).isLessThanOrEqualTo(LOOKS_BACK + 2);
    }

    /** Where anybody may stand in it: whom one follows and who is blocked is one question. */
    @Test
    void takeOneStatementMoreForHowOneStandsToTheAuthors() {
        var tag = "us" + cast.alice().id().text();
        var crowd = IntStream.range(0, 20).mapToObj(_ -> cast.bob()).toList();
        var viewer = cast.followerOf("alice", crowd.toArray(Viewer[]::new));
        crowd.forEach(each -> posts.publish(each, new Draft("#" + tag, List.of(), Audience.FOLLOWERS, null)));
        var page = statements.count(() -> timelines.tagged(viewer, tag, Cursor.NEWEST));
        assertThat(page.answer().items()).hasSize(20);
        assertThat(page.statements()).isEqualTo(4);
    }

    private Trend trend(String tag) {
        return timelines.talkedAbout().stream()
                .filter(each -> each.name().equals(tag))
                .findFirst()
                .orElseThrow();
    }

    private List<PostId> publish(Viewer author, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> posts.publish(author, Draft.of("Post " + i)).id())
                .toList();
    }

    private static List<PostId> ids(Page<Post> page) {
        return page.items().stream().map(Post::id).toList();
    }
}
