package app.kith.platform.persistence;

import app.kith.platform.Unavailable;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** What became of many attempts at the same thing: when, how long it took, and whether it went well. */
final class Journal {

    /** In nanoseconds of this machine's clock. */
    record Entry(long began, long took, boolean good) {

        long ended() {
            return began + took;
        }
    }

    private final Collection<Entry> entries = new ConcurrentLinkedQueue<>();

    /** @return whether it went well; a refusal and a database that is away are noted, anything else is a fault */
    boolean attempt(Runnable doing) {
        var began = System.nanoTime();
        var good = succeeds(doing);
        entries.add(new Entry(began, System.nanoTime() - began, good));
        return good;
    }

    private static boolean succeeds(Runnable doing) {
        try {
            doing.run();
            return true;
        } catch (DataAccessException | TransactionException | Unavailable refused) {
            return false;
        }
    }

    Journal begunBetween(long from, long to) {
        return where(entry -> entry.began() >= from && entry.began() < to);
    }

    Journal good() {
        return where(Entry::good);
    }

    Journal bad() {
        return where(entry -> !entry.good());
    }

    Journal slowerThan(Duration time) {
        return where(entry -> entry.took() > time.toNanos());
    }

    private Journal where(Predicate<Entry> condition) {
        var some = new Journal();
        entries.stream().filter(condition).forEach(some.entries::add);
        return some;
    }

    int count() {
        return entries.size();
    }

    double goodPercent() {
        return count() == 0 ? 0 : 100.0 * good().count() / count();
    }

    /** The end of the first good one, or never. */
    long firstGoodEnd() {
        return good().entries.stream().mapToLong(Entry::ended).min().orElse(Long.MAX_VALUE);
    }

    /** How long they took, up to this share of them. */
    double millis(double quantile) {
        var sorted = entries.stream().mapToLong(Entry::took).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * quantile)] / 1e6;
    }
}
