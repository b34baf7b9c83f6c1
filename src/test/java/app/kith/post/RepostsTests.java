package app.kith.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Statements;
import app.kith.graph.Blocks;
import app.kith.graph.Mutes;
import app.kith.platform.Cursor;
import app.kith.platform.NotFound;
import app.kith.platform.Refused;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@KithTest
@RecordApplicationEvents
class RepostsTests {

    private final Posts posts;
    private final Comments comments;
    private final Reposts reposts;
    private final Timelines timelines;
    private final Blocks blocks;
    private final Mutes mutes;
    private final Cast cast;
    private final Statements statements;

    RepostsTests(
            Posts posts,
            Comments comments,
            Reposts reposts,
            Timelines timelines,
            Blocks blocks,
            Mutes mutes,
            Cast cast,
            Statements statements) {
        this.posts = posts;
        this.comments = comments;
        this.reposts = reposts;
        this.timelines = timelines;
        this.blocks = blocks;
        this.mutes = mutes;
        this.cast = cast;
        this.statements = statements;
    }

    @Test
    void answerThePostAsItIsThen(ApplicationEvents events) {
        var bob = cast.bob();
        var post = posts.publish(cast.alice(), Draft.of("Look"));
        var passedOn = reposts.add(bob, post.id());
        assertThat(passedOn).extracting(Post::reposts, Post::reposted).containsExactly(1, true);
        assertThat(reposts.add(bob, post.id())).isEqualTo(passedOn);
        assertThat(reposts.remove(bob, post.id())).isEqualTo(post);
        assertThat(reposts.remove(bob, post.id())).isEqualTo(post);
        assertThat(events.stream(PostReposted.class)
                        .filter(event -> event.post().equals(post.id())))
                .hasSize(1);
        assertThat(events.stream(RepostWithdrawn.class)
                        .filter(event -> event.post().equals(post.id())))
                .hasSize(1);
    }

    @Test
    void areEachMembersOwn() {
        var post = posts.publish(cast.alice(), Draft.of("Look"));
        reposts.add(cast.bob(), post.id());
        assertThat(posts.get(cast.carol(), post.id()))
                .extracting(Post::reposts, Post::reposted)
                .containsExactly(1, false);
    }

    @Test
    void oneMembersTwentyAtOnceCountOnce() throws Exception {
        var bob = cast.bob();
        var post = posts.publish(cast.alice(), Draft.of("Look"));
        atOnce(Stream.generate(() -> bob).limit(20).toList(), post);
        assertThat(posts.get(bob, post.id()).reposts()).isEqualTo(1);
    }

    @Test
    void twentyMembersAtOnceCountTwenty() throws Exception {
        var post = posts.publish(cast.alice(), Draft.of("Look"));
        var crowd = Stream.generate(cast::bob).limit(20).toList();
        assertThat(atOnce(crowd, post)).extracting(Post::reposts).doesNotHaveDuplicates();
        assertThat(posts.get(crowd.getFirst(), post.id()).reposts()).isEqualTo(20);
    }

    @ParameterizedTest
    @EnumSource(names = {"FOLLOWERS", "MENTIONED"})
    void onlyWhatIsForEveryoneCanBePassedOnEvenOfOnesOwn(Audience audience) {
        var alice = cast.alice();
        var bob = cast.followerOf("bob", alice);
        var post = posts.publish(alice, new Draft("For us", List.of(), audience, null));
        assertThatThrownBy(() -> reposts.add(alice, post.id()))
                .isInstanceOf(Refused.class)
                .hasMessage("Only what everyone may see can be passed on.");
        assertThatThrownBy(() -> reposts.add(bob, post.id()))
                .isInstanceOf(audience == Audience.FOLLOWERS ? Refused.class : NotFound.class);
        assertThatThrownBy(() -> reposts.add(cast.mallory(), post.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyPassesOnWhatABlockHides() {
        var alice = cast.alice();
        var mallory = cast.mallory();
        var post = posts.publish(alice, Draft.of("Look"));
        blocks.block(alice, mallory.id());
        assertThatThrownBy(() -> reposts.add(mallory, post.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reposts.remove(mallory, post.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void standAmongThePostsOfWhoPassedThemOn() {
        var bob = cast.bob();
        var first = posts.publish(bob, Draft.of("First"));
        var hers = posts.publish(cast.alice(), Draft.of("Alice’s"));
        comments.add(bob, hers.id(), Draft.of("Not a post"));
        var second = posts.publish(bob, Draft.of("Second"));
        reposts.add(bob, hers.id());
        var third = posts.publish(bob, Draft.of("Third"));
        assertThat(shared(cast.carol(), bob, Cursor.NEWEST))
                .extracting(entry -> entry.post().id(), RepostsTests::by)
                .containsExactly(
                        tuple(third.id(), null),
                        tuple(hers.id(), bob.id()),
                        tuple(second.id(), null),
                        tuple(first.id(), null));
        assertThat(timelines.by(cast.carol(), bob.id(), Cursor.NEWEST).items())
                .extracting(Post::id)
                .containsExactly(third.id(), second.id(), first.id());
    }

    @Test
    void areFollowedByTheNextPageWithoutAGap() {
        var bob = cast.bob();
        var alice = cast.alice();
        for (var n = 0; n < 12; n++) {
            posts.publish(bob, Draft.of("Bob’s " + n));
            reposts.add(bob, posts.publish(alice, Draft.of("Alice’s " + n)).id());
        }
        var page = timelines.sharedBy(cast.carol(), bob.id(), Cursor.NEWEST);
        var rest = timelines.sharedBy(cast.carol(), bob.id(), Cursor.before(page.next()));
        assertThat(page.items()).hasSize(Cursor.SIZE);
        assertThat(rest.items()).hasSize(4);
        assertThat(rest.next()).isNull();
        assertThat(Stream.concat(page.items().stream(), rest.items().stream()).map(Entry::place))
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((one, other) -> Long.compare(other, one));
    }

    @Test
    void ofOnesOwnStandsOnceWhereItStandsHighest() {
        var bob = cast.bob();
        var post = posts.publish(bob, Draft.of("Again"));
        posts.publish(bob, Draft.of("Between"));
        reposts.add(bob, post.id());
        assertThat(shared(bob, bob, Cursor.NEWEST))
                .extracting(entry -> entry.post().text())
                .containsExactly("Again", "Between");
    }

    @Test
    void showNothingOfWhomTheReaderMayNotSee() {
        var alice = cast.alice();
        var bob = cast.bob();
        var mallory = cast.mallory();
        var answered = posts.publish(alice, Draft.of("Alice’s"));
        var comment = comments.add(cast.carol(), answered.id(), Draft.of("Carol’s"));
        reposts.add(bob, answered.id());
        reposts.add(bob, comment.id());
        mutes.mute(mallory, alice.id(), null);
        assertThat(shared(mallory, bob, Cursor.NEWEST)).hasSize(2);
        blocks.block(alice, mallory.id());
        assertThat(shared(mallory, bob, Cursor.NEWEST)).isEmpty();
    }

    @Test
    void onAProfileTakeOneStatementMoreThanPostsAlone() {
        var bob = cast.bob();
        var viewer = cast.carol();
        for (var n = 0; n < 8; n++) {
            posts.publish(bob, Draft.of("Bob’s"));
            reposts.add(bob, posts.publish(cast.alice(), Draft.of("Alice’s")).id());
        }
        var posted = statements.count(() -> timelines.by(viewer, bob.id(), Cursor.NEWEST));
        var shared = statements.count(() -> timelines.sharedBy(viewer, bob.id(), Cursor.NEWEST));
        assertThat(shared.answer().items()).hasSize(16);
        assertThat(shared.statements()).isLessThanOrEqualTo(posted.statements() + 1);
    }

    private List<Entry> shared(Viewer viewer, Viewer member, Cursor before) {
        return timelines.sharedBy(viewer, member.id(), before).items();
    }

    private static @Nullable UserId by(Entry entry) {
        return entry.via() == null ? null : entry.via().user().id();
    }

    private List<Post> atOnce(List<Viewer> members, Post post) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var presses = members.stream()
                    .<Callable<Post>>map(member -> () -> reposts.add(member, post.id()))
                    .toList();
            var answers = new ArrayList<Post>();
            for (var press : threads.invokeAll(presses)) {
                answers.add(press.get());
            }
            return answers;
        }
    }
}
