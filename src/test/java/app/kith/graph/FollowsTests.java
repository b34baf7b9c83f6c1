package app.kith.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Statements;
import app.kith.platform.Cursor;
import app.kith.platform.NotFound;
import app.kith.platform.Refused;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.user.Person;
import app.kith.user.Profile;
import app.kith.user.Users;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@KithTest
@RecordApplicationEvents
class FollowsTests {

    private final Follows follows;
    private final Users users;
    private final Cast cast;
    private final Statements statements;

    FollowsTests(Follows follows, Users users, Cast cast, Statements statements) {
        this.follows = follows;
        this.users = users;
        this.cast = cast;
        this.statements = statements;
    }

    @Test
    void bothSeeWhoFollowsWhom() {
        var alice = cast.alice();
        var bob = cast.followerOf("bob", alice);
        assertThat(follows.between(bob, alice.id())).isEqualTo(new Relationship(true, false, false, false, false));
        assertThat(follows.between(alice, bob.id())).isEqualTo(new Relationship(false, false, true, false, false));
    }

    @Test
    void followingTwiceIsFollowingOnce(ApplicationEvents events) {
        var alice = cast.alice();
        var bob = cast.bob();
        follows.follow(bob, alice.id());
        follows.follow(bob, alice.id());
        assertThat(profile(alice).followers()).isEqualTo(1);
        assertThat(profile(bob).following()).isEqualTo(1);
        assertThat(events.stream(UserFollowed.class)).hasSize(1);
    }

    @Test
    void unfollowingTwiceIsUnfollowingOnce() {
        var alice = cast.alice();
        var bob = cast.followerOf("bob", alice);
        follows.unfollow(bob, alice.id());
        follows.unfollow(bob, alice.id());
        assertThat(profile(alice).followers()).isZero();
        assertThat(follows.between(bob, alice.id())).isEqualTo(Relationship.NONE);
    }

    @Test
    void nobodyFollowsThemselvesOrNobody() {
        var alice = cast.alice();
        assertThatThrownBy(() -> follows.follow(alice, alice.id())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> follows.follow(alice, new UserId(1))).isInstanceOf(NotFound.class);
    }

    @Test
    void ofManyPressesAtOnceOneCounts() throws Exception {
        var alice = cast.alice();
        var bob = cast.bob();
        Callable<Boolean> press = () -> followed(bob, alice);
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var presses = crowd.invokeAll(Stream.generate(() -> press).limit(10).toList());
            assertThat(presses).allMatch(Future::resultNow);
        }
        assertThat(profile(alice).followers()).isEqualTo(1);
    }

    @Test
    void twoWhoFollowEachOtherAtOnceDoNotLockEachOtherOut() throws Exception {
        for (var round : IntStream.range(0, 10).toArray()) {
            var alice = cast.viewer("alice" + round);
            var bob = cast.viewer("bob" + round);
            try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
                var both = crowd.invokeAll(
                        List.<Callable<Boolean>>of(() -> followed(alice, bob), () -> followed(bob, alice)));
                assertThat(both).allMatch(done -> done.resultNow());
            }
        }
    }

    @Test
    void followersComeInPages() {
        var alice = cast.alice();
        var fans = IntStream.range(0, 21)
                .mapToObj(_ -> cast.followerOf("fan", alice).id())
                .toList();
        var first = follows.followers(alice, alice.id(), Cursor.NEWEST);
        var second = follows.followers(alice, alice.id(), Cursor.before(first.next()));
        assertThat(first.items()).hasSize(20);
        assertThat(second.next()).isNull();
        assertThat(Stream.concat(first.items().stream(), second.items().stream())
                        .map(Person::id))
                .containsExactlyElementsOf(fans.reversed());
    }

    @Test
    void aPageOfFollowersTakesTwoStatements() {
        var alice = cast.alice();
        IntStream.range(0, 21).forEach(_ -> cast.followerOf("fan", alice));
        assertThat(statements
                        .count(() -> follows.followers(alice, alice.id(), Cursor.NEWEST))
                        .statements())
                .isEqualTo(2);
    }

    private boolean followed(Viewer one, Viewer other) {
        follows.follow(one, other.id());
        return true;
    }

    private Profile profile(Viewer viewer) {
        return users.profile(viewer, viewer.id());
    }
}
