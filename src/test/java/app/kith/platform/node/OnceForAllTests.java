package app.kith.platform.node;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

@KithTest
class OnceForAllTests {

    private final LockProvider here;
    private final LockProvider there;

    OnceForAllTests(JdbcTemplate database, PlatformTransactionManager transactions) {
        here = OnceForAll.inDatabase(database, transactions);
        there = OnceForAll.inDatabase(database, transactions);
    }

    @Test
    void whatOneNodeDoesNoOtherBegins() {
        assertThat(begin(here, "sweeping", Duration.ZERO)).isPresent();
        assertThat(begin(there, "sweeping", Duration.ZERO)).isEmpty();
        assertThat(begin(there, "counting", Duration.ZERO)).isPresent();
    }

    @Test
    void whatIsDoneCanBeginAgain() {
        begin(here, "trimming", Duration.ZERO).orElseThrow().unlock();
        assertThat(begin(there, "trimming", Duration.ZERO)).isPresent();
    }

    @Test
    void aNodeWhoseClockIsLateDoesNotDoItOnceMore() {
        begin(here, "erasing", Duration.ofMinutes(10)).orElseThrow().unlock();
        assertThat(begin(there, "erasing", Duration.ofMinutes(10))).isEmpty();
    }

    private static Optional<SimpleLock> begin(LockProvider node, String job, Duration least) {
        return node.lock(new LockConfiguration(Instant.now(), job, Duration.ofMinutes(15), least));
    }
}
