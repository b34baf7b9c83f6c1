package app.kith.user.security;

import app.kith.platform.Pace;
import app.kith.platform.Time;
import java.time.Duration;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes away what ended long ago: each night, and twice at once does no harm. */
@Component
class Sweep {

    /** A used token that comes back is recognised that long. */
    static final Duration KEPT = Duration.ofDays(30);

    private final AppGrantRepository grants;
    private final ProgramAccessRepository accesses;
    private final PasswordResetRepository resets;
    private final TransactionOperations transaction;
    private final Pace pace;
    private final Time time;

    Sweep(
            AppGrantRepository grants,
            ProgramAccessRepository accesses,
            PasswordResetRepository resets,
            TransactionOperations transaction,
            Pace pace,
            Time time) {
        this.grants = grants;
        this.accesses = accesses;
        this.resets = resets;
        this.transaction = transaction;
        this.pace = pace;
        this.time = time;
    }

    @Scheduled(cron = "0 15 4 * * *")
    @SchedulerLock(name = "security-sweep")
    void sweep() {
        pace.breathe();
        var then = time.instant().minus(KEPT);
        transaction.executeWithoutResult(_ -> {
            grants.sweep(then);
            accesses.sweep(then);
            resets.sweep(then);
        });
    }
}
