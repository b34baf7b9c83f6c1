package app.kith.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Statements;
import app.kith.graph.Follows;
import app.kith.platform.Live;
import app.kith.platform.Live.Topic;
import app.kith.user.Person;
import org.junit.jupiter.api.Test;

@KithTest
class NeighboursTests {

    private final Cast cast;
    private final Follows follows;
    private final Neighbours neighbours;
    private final Suggestions suggestions;
    private final Live live;
    private final Statements statements;

    NeighboursTests(
            Cast cast,
            Follows follows,
            Neighbours neighbours,
            Suggestions suggestions,
            Live live,
            Statements statements) {
        this.cast = cast;
        this.follows = follows;
        this.neighbours = neighbours;
        this.suggestions = suggestions;
        this.live = live;
        this.statements = statements;
    }

    @Test
    void showsWhoIsHereOfThoseWhomIFollow() {
        var bob = cast.bob();
        var carol = cast.carol();
        var mallory = cast.mallory();
        var alice = cast.followerOf("alice", bob, carol);
        var open = live.listen(Topic.of(bob.id()), Object.class, _ -> {});
        var alsoOpen = live.listen(Topic.of(mallory.id()), Object.class, _ -> {});
        assertThat(neighbours.of(alice).here()).extracting(Person::id).containsExactly(bob.id());
        open.end();
        alsoOpen.end();
        assertThat(neighbours.of(alice).here()).isEmpty();
    }

    @Test
    void suggestsWhomIDoNotFollowYetAndNotMyself() {
        var bob = cast.bob();
        cast.followerOf("carol", bob);
        var alice = cast.alice();
        assertThat(suggestions.of(alice))
                .hasSizeLessThanOrEqualTo(Suggestions.MOST)
                .noneMatch(person -> alice.is(person.id()));
        follows.follow(alice, bob.id());
        assertThat(suggestions.of(alice)).extracting(Person::id).doesNotContain(bob.id());
    }

    @Test
    void takesThreeStatements() {
        var bob = cast.bob();
        var alice = cast.followerOf("alice", bob);
        var open = live.listen(Topic.of(bob.id()), Object.class, _ -> {});
        assertThat(statements.count(() -> neighbours.of(alice)).statements()).isLessThanOrEqualTo(3);
        open.end();
    }
}
