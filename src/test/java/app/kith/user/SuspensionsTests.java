package app.kith.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.platform.Forbidden;
import app.kith.platform.Live;
import app.kith.platform.Live.Topic;
import app.kith.platform.NotFound;
import app.kith.platform.Refused;
import app.kith.platform.Role;
import app.kith.platform.Time;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@KithTest
class SuspensionsTests {

    private static final String REASON = "Insults, again and again.";
    private static final Duration A_WEEK = Duration.ofDays(7);

    private final Suspensions suspensions;
    private final Closures closures;
    private final Users users;
    private final Directory directory;
    private final Live live;
    private final Time time;
    private final Cast cast;

    private Viewer mo;
    private Viewer ada;
    private Viewer bob;

    SuspensionsTests(
            Suspensions suspensions,
            Closures closures,
            Users users,
            Directory directory,
            Live live,
            Time time,
            Cast cast) {
        this.suspensions = suspensions;
        this.closures = closures;
        this.users = users;
        this.directory = directory;
        this.live = live;
        this.time = time;
        this.cast = cast;
    }

    @BeforeEach
    void meet() {
        mo = inOffice("mo", Role.MODERATOR);
        ada = inOffice("ada", Role.ADMINISTRATOR);
        bob = cast.bob();
    }

    @Test
    void whoIsSuspendedReadsWhyAndUntilWhen() {
        var until = time.instant().plus(A_WEEK);
        suspensions.suspend(mo, bob.id(), "  " + REASON + "\n", until);
        var read = suspensions.of(bob, bob.id()).orElseThrow();
        assertThat(read.reason()).isEqualTo(REASON);
        assertThat(read.until()).isEqualTo(until);
        assertThat(suspensions.of(mo, bob.id())).contains(read);
        assertThat(suspensions.of(cast.carol(), bob.id())).isEmpty();
        assertThat(suspensions.keepOut(bob.id())).isTrue();
    }

    @Test
    void itEndsByItself() {
        suspensions.suspend(mo, bob.id(), REASON, time.instant().plus(A_WEEK));
        Time.at(time.instant().plus(A_WEEK), () -> {
            assertThat(suspensions.of(bob, bob.id())).isEmpty();
            assertThat(suspensions.keepOut(bob.id())).isFalse();
        });
    }

    @Test
    void withoutAnEndItLastsUntilSomebodyLiftsIt() {
        suspensions.suspend(mo, bob.id(), REASON, null);
        Time.at(
                time.instant().plus(Duration.ofDays(3_650)),
                () -> assertThat(suspensions.keepOut(bob.id())).isTrue());
        suspensions.lift(mo, bob.id());
        assertThat(suspensions.keepOut(bob.id())).isFalse();
        suspensions.lift(mo, bob.id());
    }

    @Test
    void sayingItTwiceDoesNothingAndSayingItOtherwiseChangesIt() {
        var heard = new ArrayList<SignedOut>();
        live.listen(Topic.of(bob.id()), SignedOut.class, heard::add);
        suspensions.suspend(mo, bob.id(), REASON, null);
        var first = suspensions.of(mo, bob.id()).orElseThrow();
        suspensions.suspend(mo, bob.id(), REASON, null);
        assertThat(heard).containsExactly(new SignedOut(1));
        assertThat(suspensions.of(mo, bob.id())).contains(first);
        var until = time.instant().plus(A_WEEK);
        suspensions.suspend(ada, bob.id(), "Once is enough.", until);
        assertThat(suspensions.of(mo, bob.id())).contains(new Suspension(first.since(), until, "Once is enough."));
    }

    @Test
    void oneActsOnlyOnWhoIsInALowerOffice() {
        var otherMo = inOffice("mo", Role.MODERATOR);
        var otherAda = inOffice("ada", Role.ADMINISTRATOR);
        for (var attempt : List.of(
                new Attempt(mo, mo), new Attempt(mo, otherMo), new Attempt(mo, ada), new Attempt(ada, otherAda))) {
            assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> suspend(attempt.by(), attempt.on()));
            assertThatExceptionOfType(Forbidden.class)
                    .isThrownBy(
                            () -> suspensions.lift(attempt.by(), attempt.on().id()));
        }
        suspend(ada, mo);
        assertThat(suspensions.keepOut(mo.id())).isTrue();
    }

    private record Attempt(Viewer by, Viewer on) {}

    @Test
    void forWhoHoldsNoOfficeThereIsNoSuchThing() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> suspend(cast.carol(), bob));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> suspensions.lift(bob, bob.id()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> suspensions.suspend(mo, new UserId(1), REASON, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n "})
    void aReasonIsGiven(String reason) {
        assertFault("reason", () -> suspensions.suspend(mo, bob.id(), reason, null));
    }

    @Test
    void aReasonHasAnEndAndTheEndIsToCome() {
        var longest = "x".repeat(Suspension.LONGEST_REASON);
        assertFault("reason", () -> suspensions.suspend(mo, bob.id(), longest + "x", null));
        assertFault("until", () -> suspensions.suspend(mo, bob.id(), REASON, time.instant()));
        suspensions.suspend(mo, bob.id(), longest, null);
        assertThat(suspensions.of(bob, bob.id()).orElseThrow().reason()).isEqualTo(longest);
    }

    @Test
    void othersSeeNothingOfIt() {
        var carol = cast.carol();
        var before = users.profile(carol, bob.id());
        assertThat(suggested(carol)).contains(bob.id());
        suspend(mo, bob);
        assertThat(users.profile(carol, bob.id())).isEqualTo(before);
        assertThat(users.people(List.of(bob.id()))).containsKey(bob.id());
        assertThat(directory.beginningWith(carol, before.handle().text(), 1)).hasSize(1);
        assertThat(suggested(carol)).doesNotContain(bob.id());
        suspensions.lift(mo, bob.id());
        assertThat(suggested(carol)).contains(bob.id());
    }

    @Test
    void aClosedAccountThatOpensAgainIsSuspendedStill() {
        closures.close(bob);
        suspend(mo, bob);
        closures.reopen(bob);
        assertThat(suspensions.keepOut(bob.id())).isTrue();
    }

    private void suspend(Viewer by, Viewer on) {
        suspensions.suspend(by, on.id(), REASON, null);
    }

    private Stream<UserId> suggested(Viewer viewer) {
        return directory.suggestions(viewer, List.of(viewer.id()), 10_000).stream()
                .map(Person::id);
    }

    private Viewer inOffice(String name, Role role) {
        var handle = cast.handle(name);
        var profile = users.register(new SignUp(handle, handle + "@example.org", Cast.PASSWORD, name), role);
        return new Viewer(profile.id(), EnumSet.range(Role.MEMBER, role));
    }

    private static void assertFault(String field, Runnable attempt) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(attempt::run)
                .satisfies(refused -> assertThat(refused.faults())
                        .extracting(Refused.Fault::field)
                        .containsExactly(field));
    }
}
