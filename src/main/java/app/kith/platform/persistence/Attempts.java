package app.kith.platform.persistence;

import app.kith.platform.FreshRead;
import app.kith.platform.OutOfReach;
import app.kith.platform.Uncertain;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttributeSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tries a whole transaction again where that does no harm: a read whose replica was lost, and a write that the database
 * undid because it met another one. Stands around the outermost transaction only, for that is what was undone.
 */
class Attempts implements MethodInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    private static final int MOST = 4;
    private static final long PAUSE_NANOS = Duration.ofMillis(20).toNanos();

    private final TransactionAttributeSource attributes;
    private final ObjectProvider<Replicas> replicas;

    Attempts(TransactionAttributeSource attributes, ObjectProvider<Replicas> replicas) {
        this.attributes = attributes;
        this.replicas = replicas;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation work) throws Throwable {
        var attribute = attributes.getTransactionAttribute(work.getMethod(), targetOf(work));
        if (attribute == null || TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.proceed();
        }
        return attribute.isReadOnly() ? read(work) : write(work, attribute);
    }

    private @Nullable Object read(MethodInvocation work) throws Throwable {
        for (var attempt = 1; ; attempt++) {
            try {
                return isFresh(work) ? FreshReads.in(() -> again(work)) : again(work);
            } catch (RuntimeException failure) {
                if (attempt == MOST || !isLost(failure) || !wasReplica()) {
                    throw isLost(failure) ? new OutOfReach(failure) : failure;
                }
                LOG.info("Read again, because the connection was lost: {}", failure.getMessage());
            }
        }
    }

    private @Nullable Object write(MethodInvocation work, TransactionAttribute attribute) throws Throwable {
        for (var attempt = 1; ; attempt++) {
            try {
                return again(work);
            } catch (RuntimeException failure) {
                if (attempt == MOST || !isUndone(failure)) {
                    throw outcome(failure);
                }
                LOG.info("{} met other transactions, attempt {}", attribute.getName(), attempt);
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS << attempt));
            }
        }
    }

    private static RuntimeException outcome(RuntimeException failure) {
        if (isCrowdedOut(failure)) {
            return new OutOfReach(failure);
        }
        return isLost(failure) && !isUndone(failure) ? new Uncertain(failure) : failure;
    }

    private boolean wasReplica() {
        return replicas.stream().anyMatch(Replicas::suspectLast);
    }

    private static @Nullable Object again(MethodInvocation work) throws Throwable {
        return work instanceof ProxyMethodInvocation repeatable
                ? repeatable.invocableClone().proceed()
                : work.proceed();
    }

    private static boolean isFresh(MethodInvocation work) {
        return AnnotatedElementUtils.hasAnnotation(work.getMethod(), FreshRead.class)
                || AnnotatedElementUtils.hasAnnotation(targetOf(work), FreshRead.class);
    }

    private static Class<?> targetOf(MethodInvocation work) {
        var target = work.getThis();
        return target == null ? work.getMethod().getDeclaringClass() : target.getClass();
    }

    private static boolean isUndone(RuntimeException failure) {
        return failure instanceof ConcurrencyFailureException || isCrowdedOut(failure);
    }

    /** All connections were taken, by others who are served; so nothing was begun. A server that is gone is a cause. */
    private static boolean isCrowdedOut(Throwable failure) {
        return causes(failure)
                .anyMatch(cause ->
                        cause instanceof SQLTransientConnectionException timeout && timeout.getCause() == null);
    }

    private static boolean isLost(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof SQLRecoverableException
                        || cause instanceof SQLTransientConnectionException
                        || cause instanceof SQLNonTransientConnectionException
                        || (cause instanceof SQLException sql && isShutdown(sql)));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    /** {@code ER_SERVER_SHUTDOWN}, {@code ER_OPTION_PREVENTS_STATEMENT}, {@code ER_SERVER_OFFLINE_MODE}. */
    private static boolean isShutdown(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case 1053, 1290, 3032 -> true;
            default -> false;
        };
    }
}
