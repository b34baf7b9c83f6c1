package app.kith.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class LiveTests {

    private static final UserId ALICE = new UserId(1);
    private static final UserId BOB = new UserId(2);

    private static final StaticListableBeanFactory NOBODY = new StaticListableBeanFactory();

    private final Live live = new Live(NOBODY.getBeanProvider(Causality.class), NOBODY.getBeanProvider(Relay.class));
    private final List<String> heard = new ArrayList<>();

    @Test
    void tellsOnlyWhomItIsFor() {
        live.listen(Live.Topic.of(BOB), String.class, heard::add);
        live.tell(ALICE, "for Alice");
        assertThat(heard).isEmpty();
        live.tell(BOB, "for Bob");
        assertThat(heard).containsExactly("for Bob");
    }

    @Test
    void tellsOnlyTheKindThatIsListenedFor() {
        live.listen(Live.Topic.of(BOB), String.class, heard::add);
        live.tell(BOB, 42);
        assertThat(heard).isEmpty();
    }

    @Test
    void everyOpenScreenHears() {
        live.listen(Live.Topic.of(BOB), String.class, heard::add);
        live.listen(Live.Topic.of(BOB), String.class, heard::add);
        live.tell(BOB, "hello");
        assertThat(heard).containsExactly("hello", "hello");
    }

    @Test
    void aClosedScreenHearsNothingMore() {
        var screen = live.listen(Live.Topic.of(BOB), String.class, heard::add);
        screen.end();
        screen.end();
        live.tell(BOB, "hello");
        assertThat(heard).isEmpty();
        assertThat(live.present()).isEmpty();
    }

    @Test
    void aScreenThatFailsDoesNotSilenceTheOthers() {
        live.listen(Live.Topic.of(BOB), String.class, _ -> {
            throw new IllegalStateException("closing");
        });
        live.listen(Live.Topic.of(BOB), String.class, heard::add);
        live.tell(BOB, "hello");
        assertThat(heard).containsExactly("hello");
    }

    @Test
    void knowsWhoIsHere() {
        live.listen(Live.Topic.of(BOB), String.class, heard::add);
        live.listen(new Live.Topic("thread:7"), String.class, heard::add);
        assertThat(live.present()).containsExactly(BOB);
    }

    @Test
    void whatIsToldInATransactionIsHeardAfterItsCommitOnly() {
        live.listen(Live.Topic.of(BOB), String.class, heard::add);
        TransactionSynchronizationManager.initSynchronization();
        try {
            live.tell(BOB, "hello");
            assertThat(heard).isEmpty();
            TransactionSynchronizationManager.getSynchronizations().forEach(TransactionSynchronization::afterCommit);
            assertThat(heard).containsExactly("hello");
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }
}
