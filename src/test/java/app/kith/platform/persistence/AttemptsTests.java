package app.kith.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.platform.FreshRead;
import app.kith.platform.OutOfReach;
import app.kith.platform.Uncertain;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.annotation.Transactional;

class AttemptsTests {

    private int tried;

    /** A door whose work fails as often as it is told. */
    static class Door {

        @Transactional
        public String write(Supplier<String> work) {
            return work.get();
        }

        @Transactional(readOnly = true)
        public String read(Supplier<String> work) {
            return work.get();
        }

        @FreshRead
        public boolean readFresh() {
            return FreshReads.areWanted();
        }

        @FreshRead
        boolean readFreshAtHome() {
            return FreshReads.areWanted();
        }
    }

    private final Door door = door();

    private static Door door() {
        var nowhere = new StaticListableBeanFactory().getBeanProvider(Replicas.class);
        var proxy = new ProxyFactory(new Door());
        proxy.setProxyTargetClass(true);
        proxy.addAdvisor(Retrying.attempts(nowhere));
        return (Door) proxy.getProxy();
    }

    @Test
    void aDeadlockIsTriedAgain() {
        assertThat(door.write(() -> after(2, new CannotAcquireLockException("deadlock"))))
                .isEqualTo("done");
        assertThat(tried).isEqualTo(3);
    }

    @Test
    void butNotForEver() {
        assertThatThrownBy(() -> door.write(() -> after(9, new CannotAcquireLockException("deadlock"))))
                .isInstanceOf(CannotAcquireLockException.class);
        assertThat(tried).as("three times more").isEqualTo(4);
    }

    @Test
    void whatIsWrongStaysWrong() {
        assertThatThrownBy(() -> door.write(() -> after(1, new DataIntegrityViolationException("taken"))))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(tried).isEqualTo(1);
    }

    @Test
    void aWriteWhoseConnectionIsLostMayBeThereOrNot() {
        var lost = new DataAccessResourceFailureException("gone", new SQLRecoverableException("gone"));
        assertThatThrownBy(() -> door.write(() -> after(1, lost))).isInstanceOf(Uncertain.class);
        assertThat(tried).as("it must not be written twice").isEqualTo(1);
    }

    @Test
    void aReadIsNotTriedAgainWhereThereIsOnlyOneDatabase() {
        var lost = new DataAccessResourceFailureException("gone", new SQLRecoverableException("gone"));
        assertThatThrownBy(() -> door.read(() -> after(1, lost)))
                .isInstanceOf(OutOfReach.class)
                .hasCause(lost);
        assertThat(tried).isEqualTo(1);
    }

    @Test
    void aWriteThatGetsNoConnectionIsNotBegun() {
        var crowd = new CannotCreateTransactionException("none", new SQLTransientConnectionException("timed out"));
        assertThatThrownBy(() -> door.write(() -> after(9, crowd))).isInstanceOf(OutOfReach.class);
        assertThat(tried).as("three times more").isEqualTo(4);
    }

    @Test
    void whoReadsFreshSaysSo() {
        assertThat(door.readFresh()).isTrue();
        assertThat(door.readFreshAtHome()).as("though it is not public").isTrue();
        assertThat(door.read(() -> FreshReads.areWanted() ? "fresh" : "near")).isEqualTo("near");
    }

    private String after(int failures, RuntimeException failure) {
        if (++tried <= failures) {
            throw failure;
        }
        return "done";
    }
}
