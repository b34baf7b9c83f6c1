package app.kith.feed;

import java.util.Optional;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.data.domain.PageRequest;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps the newest thousand entries of each feed; what is older is pulled from its authors when somebody scrolls that
 * far. Goes from owner to owner at night, each in a transaction of its own, so that it never holds more than one
 * feed's rows. Two nodes that do it at once do no harm.
 */
@Component
class Trim {

    static final int KEPT = 1_000;

    private final FeedEntryRepository entries;
    private final TransactionOperations transaction;

    Trim(FeedEntryRepository entries, TransactionOperations transaction) {
        this.entries = entries;
        this.transaction = transaction;
    }

    @Scheduled(cron = "0 30 4 * * *")
    @SchedulerLock(name = "feed-trim")
    void trimAll() {
        var owner = entries.ownerAfter(0);
        while (owner.isPresent()) {
            owner = trim(owner.get());
        }
    }

    /** @return the next owner */
    private Optional<Long> trim(long owner) {
        return transaction.execute(_ -> {
            entries.positions(owner, PageRequest.of(KEPT, 1)).forEach(oldest -> entries.removeUpTo(owner, oldest));
            return entries.ownerAfter(owner);
        });
    }
}
