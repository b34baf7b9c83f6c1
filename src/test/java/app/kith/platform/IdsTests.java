package app.kith.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsTests {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.123Z");

    private final Ids ids = new Ids(new Time(), () -> 0);

    @Test
    void anIdTellsItsTime() {
        assertThat(Ids.time(at(NOON).next())).isEqualTo(NOON);
    }

    @Test
    void idsGrowWithTime() {
        assertThat(at(NOON).next()).isLessThan(at(NOON.plusMillis(1)).next());
    }

    @Test
    void idsArePositive() {
        assertThat(at(Instant.parse("2094-12-31T23:59:59Z")).next()).isPositive();
    }

    @Test
    void noTwoAreTheSameHoweverFastTheyAreMade() {
        var made = IntStream.range(0, 20_000)
                .parallel()
                .mapToObj(_ -> ids.next())
                .collect(HashSet::new, HashSet::add, HashSet::addAll);
        assertThat(made).hasSize(20_000);
    }

    @Test
    void noTwoNodesMakeTheSame() {
        var here = new Ids(InstantSource.fixed(NOON), () -> 1);
        var there = new Ids(InstantSource.fixed(NOON), () -> 2);
        var owner = new UserId(ids.next());
        assertThat(IntStream.range(0, 100).mapToLong(_ -> here.near(owner)).boxed())
                .doesNotContainAnyElementsOf(IntStream.range(0, 100)
                        .mapToLong(_ -> there.near(owner))
                        .boxed()
                        .toList());
    }

    @Test
    void whatIsNearAnOwnerLiesOnTheOwnersShard() {
        var owner = new UserId(ids.next());
        assertThat(shard(ids.near(owner))).isEqualTo(shard(owner.value()));
    }

    @Test
    void aMomentIsACursor() {
        assertThat(Ids.from(NOON)).isLessThanOrEqualTo(at(NOON).next());
        assertThat(Ids.from(NOON)).isGreaterThan(at(NOON.minusMillis(1)).next());
    }

    @Test
    void whatIsNoNumberNamesNothing() {
        assertThatThrownBy(() -> Ids.parse("1; drop table users")).isInstanceOf(NotFound.class);
    }

    private static Ids at(Instant moment) {
        return new Ids(InstantSource.fixed(moment), () -> 0);
    }

    private static long shard(long id) {
        return id >> 13 & 511;
    }
}
