package app.kith.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.media.Drawn;
import app.kith.media.Media;
import app.kith.media.MediaId;
import app.kith.media.Shape;
import app.kith.media.Uploads;
import app.kith.platform.Conflict;
import app.kith.platform.Cursor;
import app.kith.platform.Live;
import app.kith.platform.Live.Topic;
import app.kith.platform.NotFound;
import app.kith.platform.Refused;
import app.kith.platform.Time;
import app.kith.platform.Viewer;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@KithTest
@RecordApplicationEvents
class EditsTests {

    private final Posts posts;
    private final Comments comments;
    private final Revisions revisions;
    private final Timelines timelines;
    private final PostSearch search;
    private final Uploads uploads;
    private final Live live;
    private final Time time;
    private final Cast cast;

    EditsTests(
            Posts posts,
            Comments comments,
            Revisions revisions,
            Timelines timelines,
            PostSearch search,
            Uploads uploads,
            Live live,
            Time time,
            Cast cast) {
        this.posts = posts;
        this.comments = comments;
        this.revisions = revisions;
        this.timelines = timelines;
        this.search = search;
        this.uploads = uploads;
        this.live = live;
        this.time = time;
        this.cast = cast;
    }

    @Test
    void changeTheWordsAndSayWhen() {
        var alice = cast.alice();
        var post = posts.publish(alice, Draft.of("Bred is out"));
        var later = time.instant().plus(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.MILLIS);
        Time.at(later, () -> posts.edit(alice, post.id(), Edit.of("Bread is out")));
        assertThat(posts.get(cast.bob(), post.id()))
                .extracting(Post::text, Post::editedAt, Post::createdAt)
                .containsExactly("Bread is out", later, post.createdAt());
    }

    @Test
    void leaveWhatIsNotNamed() {
        var alice = cast.alice();
        var post = posts.publish(alice, new Draft("Text", List.of(), Audience.FOLLOWERS, "Spiders"));
        assertThat(posts.edit(alice, post.id(), Edit.of("Other")))
                .extracting(Post::text, Post::warning, Post::audience)
                .containsExactly("Other", "Spiders", Audience.FOLLOWERS);
        assertThat(posts.edit(alice, post.id(), new Edit(null, "", Map.of(), null)))
                .extracting(Post::text, Post::warning)
                .containsExactly("Other", null);
    }

    @Test
    void keepWhatWasSaidBeforeForWhoeverMaySeeThePost() {
        var alice = cast.alice();
        var bob = cast.followerOf("bob", alice);
        var post = posts.publish(alice, new Draft("One", List.of(), Audience.FOLLOWERS, null));
        posts.edit(alice, post.id(), Edit.of("Two"));
        posts.edit(alice, post.id(), new Edit("Three", "Numbers", Map.of(), null));
        assertThat(revisions.of(bob, post.id()))
                .extracting(Revision::text, Revision::warning)
                .containsExactly(tuple("Three", "Numbers"), tuple("Two", null), tuple("One", null));
        assertThat(revisions.of(bob, post.id()).getLast().at()).isEqualTo(post.createdAt());
        assertThatThrownBy(() -> revisions.of(cast.mallory(), post.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void ofTheSameWordsAreNone(ApplicationEvents events) {
        var alice = cast.alice();
        var post = posts.publish(alice, Draft.of("Same"));
        assertThat(posts.edit(alice, post.id(), Edit.of(" Same "))).isEqualTo(post);
        assertThat(revisions.of(alice, post.id())).hasSize(1);
        assertThat(events.stream(PostEdited.class).filter(event -> event.post().equals(post.id())))
                .isEmpty();
    }

    @Test
    void areTheAuthorsOnly() {
        var post = posts.publish(cast.alice(), Draft.of("Mine"));
        var hidden = posts.publish(cast.alice(), new Draft("Hidden", List.of(), Audience.FOLLOWERS, null));
        var mallory = cast.mallory();
        assertThatThrownBy(() -> posts.edit(mallory, post.id(), Edit.of("Hers")))
                .isInstanceOf(Refused.class)
                .hasMessage("Only who wrote it can edit it.");
        assertThatThrownBy(() -> posts.edit(mallory, hidden.id(), Edit.of("Hers")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void keepToTheLimitsOfEveryPost() {
        var alice = cast.alice();
        var post = posts.publish(alice, Draft.of("Short"));
        assertThatThrownBy(() -> posts.edit(alice, post.id(), Edit.of(" "))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> posts.edit(alice, post.id(), Edit.of("x".repeat(Draft.LONGEST + 1))))
                .isInstanceOf(Refused.class);
        posts.remove(alice, post.id());
        assertThatThrownBy(() -> posts.edit(alice, post.id(), Edit.of("Gone"))).isInstanceOf(NotFound.class);
    }

    @Test
    void tagsAndSearchFollow() {
        var alice = cast.alice();
        var word = "w" + alice.id().text();
        var post = posts.publish(alice, Draft.of("#old%s was".formatted(word)));
        posts.edit(alice, post.id(), Edit.of("#new%s is".formatted(word)));
        assertThat(timelines.tagged(alice, "old" + word, Cursor.NEWEST).items()).isEmpty();
        assertThat(timelines.tagged(alice, "new" + word, Cursor.NEWEST).items()).hasSize(1);
        assertThat(search.find(alice, "old" + word, Cursor.NEWEST).items()).isEmpty();
        assertThat(search.find(alice, "new" + word, Cursor.NEWEST).items()).hasSize(1);
    }

    @Test
    void tellOnlyWhomTheyNameNewly(ApplicationEvents events) {
        var alice = cast.alice();
        var bob = cast.join("bob");
        var carol = cast.join("carol");
        var post = posts.publish(alice, Draft.of("Ask " + bob.handle().at()));
        posts.edit(
                alice,
                post.id(),
                Edit.of("Ask %s or %s"
                        .formatted(bob.handle().at(), carol.handle().at())));
        assertThat(events.stream(PostEdited.class).filter(event -> event.post().equals(post.id())))
                .singleElement()
                .extracting(PostEdited::mentioned)
                .isEqualTo(List.of(carol.id()));
    }

    /** Among them may be those who answered. */
    @Test
    void takeAPostFromNobodyWhoCouldSeeIt() {
        var alice = cast.alice();
        var bob = cast.join("bob");
        var text = "For " + bob.handle().at();
        var post = posts.publish(alice, new Draft(text, List.of(), Audience.MENTIONED, null));
        posts.edit(alice, post.id(), Edit.of("For nobody"));
        assertThat(posts.get(Viewer.member(bob.id()), post.id()).text()).isEqualTo("For nobody");
    }

    @Test
    void describePicturesOfThePostOnly() {
        var alice = cast.alice();
        var picture = picture(alice);
        var other = picture(alice);
        var post = posts.publish(alice, new Draft("", List.of(picture), Audience.EVERYONE, null));
        var edited = posts.edit(alice, post.id(), describing(picture, "A boat"));
        assertThat(edited.media()).extracting(Media::alt).containsExactly("A boat");
        assertThat(edited.editedAt()).isNull();
        assertThatThrownBy(() -> posts.edit(alice, post.id(), describing(other, "Not here")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void reachOpenScreensWithNewWordsOnlyWhereEveryoneMaySeeThem() {
        var alice = cast.alice();
        var open = posts.publish(alice, Draft.of("Open"));
        var closed = posts.publish(alice, new Draft("Closed", List.of(), Audience.FOLLOWERS, null));
        var comment = comments.add(alice, open.id(), Draft.of("Comment"));
        var thread = heard(open.id().thread());
        var hidden = heard(closed.id().thread());
        posts.edit(alice, comment.id(), Edit.of("A comment"));
        posts.edit(alice, closed.id(), Edit.of("Still closed"));
        assertThat(thread)
                .singleElement()
                .extracting(PostReworded::post)
                .extracting(Post::text)
                .isEqualTo("A comment");
        assertThat(hidden).singleElement().isEqualTo(new PostReworded(closed.id(), null));
    }

    @Test
    void aSecondOneOfTheSameWordsIsToldThatItMetAnother() {
        var alice = cast.alice();
        var post = posts.publish(alice, Draft.of("First"));
        var here = based(post.createdAt(), "From here");
        var there = based(post.createdAt(), "From there");
        posts.edit(alice, post.id(), here);
        assertThatThrownBy(() -> posts.edit(alice, post.id(), there))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("changed elsewhere");
        assertThat(posts.get(alice, post.id()).text()).isEqualTo("From here");
    }

    @Test
    void ofTenAtOnceOneIsTakenAndNoneIsLost() throws Exception {
        var alice = cast.alice();
        var post = posts.publish(alice, Draft.of("First"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 10)
                    .<Callable<Post>>mapToObj(
                            n -> () -> posts.edit(alice, post.id(), based(post.createdAt(), "Number " + n)))
                    .toList();
            var taken = 0;
            for (var answer : threads.invokeAll(all)) {
                try {
                    answer.get();
                    taken++;
                } catch (ExecutionException refused) {
                    assertThat(refused).hasCauseInstanceOf(Conflict.class);
                }
            }
            assertThat(taken).isOne();
        }
        assertThat(revisions.of(alice, post.id())).hasSize(2);
    }

    private MediaId picture(Viewer owner) {
        return uploads.take(owner, new ByteArrayInputStream(Drawn.png(40, 30)), Shape.ATTACHMENT)
                .id();
    }

    private static Edit describing(MediaId picture, String words) {
        return new Edit(null, null, Map.of(picture, words), null);
    }

    private static Edit based(@Nullable Instant seen, String text) {
        return new Edit(text, null, Map.of(), seen);
    }

    private List<PostReworded> heard(Topic topic) {
        var heard = new ArrayList<PostReworded>();
        live.listen(topic, PostReworded.class, heard::add);
        return heard;
    }
}
