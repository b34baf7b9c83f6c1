package app.kith.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.platform.Cursor;
import app.kith.platform.NotFound;
import app.kith.platform.Refused;
import app.kith.platform.Time;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KithTest
class MutesTests {

    private final Mutes mutes;
    private final Follows follows;
    private final Blocks blocks;
    private final Ties ties;
    private final Cast cast;
    private final Time time;

    private Viewer alice;
    private Viewer mallory;

    MutesTests(Mutes mutes, Follows follows, Blocks blocks, Ties ties, Cast cast, Time time) {
        this.mutes = mutes;
        this.follows = follows;
        this.blocks = blocks;
        this.ties = ties;
        this.cast = cast;
        this.time = time;
    }

    @BeforeEach
    void meet() {
        alice = cast.alice();
        mallory = cast.mallory();
    }

    @Test
    void areSeenByWhoMutesOnly() {
        mutes.mute(alice, mallory.id(), null);
        assertThat(follows.between(alice, mallory.id())).isEqualTo(new Relationship(false, false, false, false, true));
        assertThat(follows.between(mallory, alice.id())).isEqualTo(Relationship.NONE);
        assertThat(ties.hiddenFrom(alice.id())).containsExactly(mallory.id());
        assertThat(ties.hiddenFrom(mallory.id())).isEmpty();
    }

    @Test
    void leaveFollowingAsItIs() {
        follows.follow(alice, mallory.id());
        mutes.mute(alice, mallory.id(), null);
        assertThat(follows.between(alice, mallory.id()).following()).isTrue();
    }

    @Test
    void endByThemselvesWhereThatWasSaid() {
        var until = in(Duration.ofDays(7));
        mutes.mute(alice, mallory.id(), until);
        assertThat(mutes.page(alice, Cursor.NEWEST).items())
                .extracting(Muted::until)
                .containsExactly(until);
        Time.at(until.minusSeconds(1), () -> assertThat(isMuted()).isTrue());
        Time.at(until, () -> assertThat(isMuted()).isFalse());
        Time.at(
                until,
                () -> assertThat(mutes.page(alice, Cursor.NEWEST).items()).isEmpty());
    }

    @Test
    void endWhenItWasSaidLast() {
        mutes.mute(alice, mallory.id(), in(Duration.ofDays(1)));
        mutes.mute(alice, mallory.id(), null);
        assertThat(mutes.page(alice, Cursor.NEWEST).items())
                .singleElement()
                .satisfies(muted -> assertThat(muted.until()).isNull());
        mutes.unmute(alice, mallory.id());
        mutes.unmute(alice, mallory.id());
        assertThat(isMuted()).isFalse();
    }

    @Test
    void areRefusedForOneselfForNobodyAndForThePast() {
        assertThatThrownBy(() -> mutes.mute(alice, alice.id(), null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> mutes.mute(alice, new UserId(1), null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> mutes.mute(alice, mallory.id(), time.instant()))
                .isInstanceOf(Refused.class);
        blocks.block(mallory, alice.id());
        assertThatThrownBy(() -> mutes.mute(alice, mallory.id(), null)).isInstanceOf(NotFound.class);
    }

    @Test
    void tellWhoBringsSomethingWhomNotToBringItTo() {
        var bob = cast.bob();
        mutes.mute(alice, mallory.id(), null);
        assertThat(mutes.mutersAmong(mallory.id(), List.of(alice.id(), bob.id())))
                .containsExactly(alice.id());
    }

    private Instant in(Duration duration) {
        return time.instant().plus(duration).truncatedTo(ChronoUnit.MILLIS);
    }

    private boolean isMuted() {
        return follows.between(alice, mallory.id()).muting();
    }
}
