package app.kith.user;

import app.kith.platform.Pace;
import app.kith.platform.Time;
import java.time.Instant;
import java.util.List;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Erases at night who closed the account thirty days ago, one member after the other. Looks again under the member's
 * lock, so who opens it in this very moment stays, and two nodes that do it at once do no harm.
 */
@Component
class Erasure {

    private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);
    private static final Limit CHUNK = Limit.of(20);

    private final UserRepository repository;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Pace pace;
    private final Time time;

    Erasure(
            UserRepository repository,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Pace pace,
            Time time) {
        this.repository = repository;
        this.transaction = transaction;
        this.events = events;
        this.pace = pace;
        this.time = time;
    }

    @Scheduled(cron = "0 45 2 * * *")
    @SchedulerLock(name = "user-erasure")
    void all() {
        var then = time.instant().minus(Closures.TO_THINK_AGAIN);
        for (var due = due(then); !due.isEmpty(); due = due(then)) {
            due.forEach(member -> erase(member, then));
            pace.breathe();
        }
    }

    private List<Long> due(Instant then) {
        return transaction.execute(_ -> repository.closedBefore(then, CHUNK));
    }

    private void erase(long member, Instant then) {
        transaction.executeWithoutResult(_ -> repository
                .lock(member)
                .filter(user -> user.isDue(then))
                .ifPresent(user -> {
                    user.erase(time.instant());
                    events.publishEvent(new UserErased(user.toPerson().id()));
                    LOG.info("Member {} closed the account 30 days ago, and is erased", member);
                }));
    }
}
