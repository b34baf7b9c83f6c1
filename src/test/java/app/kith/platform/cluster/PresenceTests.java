package app.kith.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.platform.UserId;
import app.kith.platform.cluster.Presence.Change;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PresenceTests {

    private static final UserId ALICE = new UserId(1);
    private static final UserId BOB = new UserId(2);

    private final AtomicLong nanos = new AtomicLong();
    private final Presence presence = new Presence(nanos::get);

    @Test
    void addsUpWhatNodesSay() {
        presence.hear("one", Change.all(Set.of(ALICE)));
        presence.hear("two", Change.all(Set.of()));
        presence.hear("two", Change.of(Set.of(), Set.of(BOB)));
        assertThat(presence.members()).containsExactlyInAnyOrder(ALICE, BOB);
        presence.hear("one", Change.of(Set.of(ALICE), Set.of()));
        assertThat(presence.members()).containsExactly(BOB);
        presence.hear("two", Change.all(Set.of(ALICE)));
        assertThat(presence.has(ALICE)).isTrue();
        assertThat(presence.has(BOB)).isFalse();
    }

    @Test
    void whoeverIsOnTwoNodesIsThereUntilTheLast() {
        presence.hear("one", Change.all(Set.of(ALICE)));
        presence.hear("two", Change.all(Set.of(ALICE)));
        presence.hear("one", Change.all(Set.of()));
        assertThat(presence.has(ALICE)).isTrue();
    }

    @Test
    void aNodeOfWhichNothingIsHeardIsGoneWithItsMembers() {
        presence.hear("one", Change.all(Set.of(ALICE)));
        nanos.addAndGet(Presence.SILENCE.toNanos());
        assertThat(presence.has(ALICE)).isTrue();
        nanos.addAndGet(1);
        assertThat(presence.has(ALICE)).isFalse();
        assertThat(presence.members()).isEmpty();
    }
}
