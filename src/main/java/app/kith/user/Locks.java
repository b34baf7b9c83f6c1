package app.kith.user;

import app.kith.platform.FreshRead;
import app.kith.platform.OnEachNode;
import app.kith.platform.Time;
import app.kith.platform.UserId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Knows who was let in before a member's locks were changed: by another password, by closing the account, or by a
 * suspension. Asks the database at most every few seconds for each, so that within that time they are out on every node.
 */
@Component
public class Locks {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Register register;
    private final ConcurrentHashMap<UserId, Seen> seen = new ConcurrentHashMap<>();

    Locks(Register register) {
        this.register = register;
    }

    private record Seen(int locks, long since) {

        boolean isOld() {
            return System.nanoTime() - since > FRESH.toNanos();
        }
    }

    /** @param principal of somebody's session; whoever is none of our members was never let in */
    public boolean keepOut(@Nullable Object principal) {
        return principal instanceof Member member
                && now(member.id()).map(locks -> member.locks() < locks).orElse(true);
    }

    /** Nothing is remembered of who has closed the account, or is suspended: once that is over, they are let in. */
    private Optional<Integer> now(UserId member) {
        var known = seen.get(member);
        if (known != null && !known.isOld()) {
            return Optional.of(known.locks());
        }
        var locks = register.locks(member);
        locks.ifPresent(number -> seen.put(member, new Seen(number, System.nanoTime())));
        return locks;
    }

    /** Looks anew the next time: something has changed. */
    public void forget(UserId member) {
        seen.remove(member);
    }

    @Scheduled(fixedDelay = 60_000)
    @OnEachNode("forgets what this node remembers")
    void forget() {
        seen.values().removeIf(Seen::isOld);
    }

    /** Asks the primary: who was sent away a moment ago must not stay where a replica has not heard. */
    @Component
    static class Register {

        private final UserRepository repository;
        private final Time time;

        Register(UserRepository repository, Time time) {
            this.repository = repository;
            this.time = time;
        }

        @FreshRead
        Optional<Integer> locks(UserId member) {
            return repository.locks(member.value(), time.instant());
        }
    }
}
