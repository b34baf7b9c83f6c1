package app.kith.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Statements;
import app.kith.platform.Cursor;
import app.kith.platform.NotFound;
import app.kith.platform.Page;
import app.kith.platform.Refused;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.user.Directory;
import app.kith.user.Person;
import app.kith.user.Profile;
import app.kith.user.Users;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@KithTest
@RecordApplicationEvents
class BlocksTests {

    private final Blocks blocks;
    private final Follows follows;
    private final Users users;
    private final Directory directory;
    private final Cast cast;
    private final Statements statements;

    private Viewer alice;
    private Viewer mallory;

    BlocksTests(Blocks blocks, Follows follows, Users users, Directory directory, Cast cast, Statements statements) {
        this.blocks = blocks;
        this.follows = follows;
        this.users = users;
        this.directory = directory;
        this.cast = cast;
        this.statements = statements;
    }

    @BeforeEach
    void meet() {
        alice = cast.alice();
        mallory = cast.mallory();
    }

    @Test
    void endFollowingBothWays(ApplicationEvents events) {
        follows.follow(alice, mallory.id());
        follows.follow(mallory, alice.id());
        assertThat(blocks.block(alice, mallory.id()))
                .as("alice followed mallory")
                .isTrue();
        assertThat(blocks.block(alice, mallory.id())).isFalse();
        assertThat(follows.between(alice, mallory.id())).isEqualTo(new Relationship(false, false, false, true, false));
        assertThat(List.of(own(alice), own(mallory)))
                .allMatch(profile -> profile.followers() == 0 && profile.following() == 0);
        assertThat(events.stream(UserUnfollowed.class)).hasSize(2);
        assertThat(events.stream(UserBlocked.class)).containsExactly(new UserBlocked(alice.id(), mallory.id()));
    }

    @Test
    void areThereOnceHoweverOftenOneBlocks(ApplicationEvents events) {
        blocks.block(alice, mallory.id());
        blocks.block(alice, mallory.id());
        assertThat(events.stream(UserBlocked.class)).hasSize(1);
        blocks.unblock(alice, mallory.id());
        blocks.unblock(alice, mallory.id());
        assertThat(events.stream(UserUnblocked.class)).hasSize(1);
    }

    @Test
    void hideWhoBlockedAsIfThereWereNobody() {
        assertThat(users.profile(mallory, own(alice).handle()).id()).isEqualTo(alice.id());
        blocks.block(alice, mallory.id());
        assertThatThrownBy(() -> users.profile(mallory, own(alice).handle())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> users.profile(mallory, alice.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> follows.follow(mallory, alice.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> blocks.block(mallory, alice.id())).isInstanceOf(NotFound.class);
        assertThat(follows.between(mallory, alice.id())).isEqualTo(Relationship.NONE);
    }

    @Test
    void letWhoBlockedLookButNotFollow() {
        blocks.block(alice, mallory.id());
        assertThat(users.profile(alice, mallory.id()).id()).isEqualTo(mallory.id());
        assertThatThrownBy(() -> follows.follow(alice, mallory.id()))
                .isInstanceOf(Refused.class)
                .hasMessage("You blocked them. Unblock them first.");
    }

    @Test
    void keepTheTwoFromFindingEachOther() {
        assertThat(found(mallory, alice)).isTrue();
        assertThat(found(alice, mallory)).isTrue();
        blocks.block(alice, mallory.id());
        assertThat(found(mallory, alice)).isFalse();
        assertThat(found(alice, mallory)).isFalse();
        assertThat(found(cast.bob(), alice)).isTrue();
    }

    @Test
    void leaveTheTwoOutOfEachOthersListsOfPeople() {
        var bob = cast.bob();
        follows.follow(mallory, bob.id());
        follows.follow(alice, bob.id());
        follows.follow(bob, mallory.id());
        assertThat(ids(follows.followers(alice, bob.id(), Cursor.NEWEST))).contains(mallory.id());
        blocks.block(alice, mallory.id());
        assertThat(ids(follows.followers(alice, bob.id(), Cursor.NEWEST))).containsExactly(alice.id());
        assertThat(ids(follows.followers(mallory, bob.id(), Cursor.NEWEST))).containsExactly(mallory.id());
        assertThat(ids(follows.following(alice, bob.id(), Cursor.NEWEST))).isEmpty();
        assertThat(ids(follows.following(mallory, alice.id(), Cursor.NEWEST))).isEmpty();
    }

    @Test
    void takenBackBringBackEverythingButFollowing() {
        follows.follow(mallory, alice.id());
        blocks.block(alice, mallory.id());
        blocks.unblock(alice, mallory.id());
        assertThat(users.profile(mallory, alice.id()).followers()).isZero();
        assertThat(found(mallory, alice)).isTrue();
        follows.follow(mallory, alice.id());
        assertThat(follows.between(alice, mallory.id()).followedBy()).isTrue();
    }

    @Test
    void areRefusedForOneselfAndNobody() {
        assertThatThrownBy(() -> blocks.block(alice, alice.id())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> blocks.block(alice, new UserId(1))).isInstanceOf(NotFound.class);
    }

    @Test
    void comeInPagesOfTwoStatementsForWhoBlockedAndNobodyElse() {
        var crowd = IntStream.range(0, 21).mapToObj(_ -> cast.mallory().id()).toList();
        crowd.forEach(each -> blocks.block(alice, each));
        var first = statements.count(() -> blocks.page(alice, Cursor.NEWEST));
        assertThat(ids(first.answer()))
                .containsExactlyElementsOf(crowd.reversed().subList(0, 20));
        assertThat(ids(blocks.page(alice, Cursor.before(first.answer().next()))))
                .containsExactly(crowd.getFirst());
        assertThat(first.statements()).isEqualTo(2);
        assertThat(blocks.page(Viewer.member(crowd.getFirst()), Cursor.NEWEST).items())
                .isEmpty();
    }

    @Test
    void winWhenTheOtherFollowsAtTheSameMoment() throws Exception {
        for (var _ : IntStream.range(0, 10).toArray()) {
            meet();
            try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
                var all = crowd.invokeAll(List.<Callable<Boolean>>of(
                        () -> tries(() -> follows.follow(mallory, alice.id())),
                        () -> tries(() -> blocks.block(alice, mallory.id())),
                        () -> tries(() -> follows.follow(alice, mallory.id())),
                        () -> tries(() -> follows.unfollow(mallory, alice.id()))));
                assertThat(all).extracting(Future::state).containsOnly(Future.State.SUCCESS);
            }
            assertThat(follows.between(alice, mallory.id()))
                    .isEqualTo(new Relationship(false, false, false, true, false));
            assertThat(List.of(own(alice), own(mallory)))
                    .allMatch(profile -> profile.followers() == 0 && profile.following() == 0);
        }
    }

    @Test
    void areOneSidedWhenBothBlockAtTheSameMoment() throws Exception {
        for (var _ : IntStream.range(0, 10).toArray()) {
            meet();
            try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
                var both = crowd.invokeAll(List.<Callable<Boolean>>of(
                        () -> tries(() -> blocks.block(alice, mallory.id())),
                        () -> tries(() -> blocks.block(mallory, alice.id()))));
                assertThat(both).extracting(Future::resultNow).containsExactlyInAnyOrder(true, false);
            }
        }
    }

    /** Whether it was done; an answer is what who comes too late may get, a failure is not. */
    private static boolean tries(Runnable doing) {
        try {
            doing.run();
            return true;
        } catch (NotFound | Refused tooLate) {
            return false;
        }
    }

    private boolean found(Viewer by, Viewer whom) {
        return directory.beginningWith(by, own(whom).handle().text(), 1_000).stream()
                .anyMatch(person -> whom.is(person.id()));
    }

    private Profile own(Viewer viewer) {
        return users.profile(viewer, viewer.id());
    }

    private static List<UserId> ids(Page<Person> page) {
        return page.items().stream().map(Person::id).toList();
    }
}
