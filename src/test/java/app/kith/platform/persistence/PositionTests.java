package app.kith.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PositionTests {

    private static final String ONE = "3e11fa47-71ca-11e1-9e33-c80aa9429562";
    private static final String OTHER = "7c11fa47-71ca-11e1-9e33-c80aa9429562";

    @Test
    void theLastTransactionStandsForAllBeforeIt() {
        assertThat(Position.of(ONE + ":1-77:80-91")).isEqualTo(Position.of(ONE + ":91"));
        assertThat(Position.of(ONE + ":1-5,\n" + OTHER + ":7").text()).isEqualTo(ONE + ":5," + OTHER + ":7");
    }

    @Test
    void coversWhatCameBefore() {
        var later = Position.of(ONE + ":9," + OTHER + ":2");
        assertThat(later.covers(Position.of(ONE + ":9"))).isTrue();
        assertThat(later.covers(Position.of(ONE + ":10"))).isFalse();
        assertThat(Position.of(ONE + ":9").covers(later)).isFalse();
        assertThat(Position.START.covers(Position.START)).isTrue();
    }

    @Test
    void joinsTheFurthestOfBoth() {
        var both = Position.of(ONE + ":9").and(Position.of(ONE + ":4," + OTHER + ":2"));
        assertThat(both).isEqualTo(Position.of(ONE + ":9," + OTHER + ":2"));
    }

    @Test
    void readsNothingOutOfWhatIsNoPosition() {
        assertThat(Position.of("")).isEqualTo(Position.START);
        assertThat(Position.of("'; drop table users; --:5")).isEqualTo(Position.START);
        assertThat(Position.of(ONE + ":99999999999999999999999999")).isEqualTo(Position.START);
    }

    @Test
    void believesNoStrangerWhoHasSeenTheFuture() {
        var known = Position.of(ONE + ":1000");
        assertThat(Position.of(ONE + ":1001").believable(known)).isEqualTo(Position.of(ONE + ":1001"));
        assertThat(Position.of(ONE + ":900000").believable(known)).isEqualTo(Position.START);
        assertThat(Position.of(OTHER + ":1").believable(known)).isEqualTo(Position.START);
    }
}
