package app.kith.graph;

import static java.util.stream.Collectors.toMap;

import app.kith.graph.FollowRepository.Count;
import app.kith.platform.Pace;
import app.kith.platform.UserId;
import app.kith.user.Tallies;
import app.kith.user.Tally;
import java.util.List;
import java.util.Map;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Counts at night who follows whom, and puts profiles right that say something else. Looks without a lock first; what
 * seems wrong is counted again while nobody else can count there. Two nodes that do it at once do no harm.
 */
@Component
class Recount {

    private static final Logger LOG = LoggerFactory.getLogger(Recount.class);

    private final FollowRepository repository;
    private final Tallies tallies;
    private final TransactionOperations transaction;
    private final Pace pace;

    Recount(FollowRepository repository, Tallies tallies, TransactionOperations transaction, Pace pace) {
        this.repository = repository;
        this.tallies = tallies;
        this.transaction = transaction;
        this.pace = pace;
    }

    @Scheduled(cron = "0 0 3 * * *")
    @SchedulerLock(name = "graph-recount")
    void all() {
        var chunk = after(0);
        while (!chunk.isEmpty()) {
            wrong(chunk).forEach(this::correct);
            pace.breathe();
            chunk = after(chunk.getLast().member().value());
        }
    }

    private List<Tally> after(long member) {
        return transaction.execute(_ -> tallies.after(member));
    }

    private List<UserId> wrong(List<Tally> chunk) {
        var counted = counted(chunk.stream().map(Tally::member).toList());
        return chunk.stream()
                .filter(kept -> !kept.equals(counted.of(kept)))
                .map(Tally::member)
                .toList();
    }

    private void correct(UserId member) {
        transaction.executeWithoutResult(_ -> tallies.lock(member).ifPresent(kept -> {
            var right = counted(List.of(member)).of(kept);
            if (!right.equals(kept)) {
                LOG.warn("Counted {} instead of {}", right, kept);
                tallies.correct(right);
            }
        }));
    }

    private Counted counted(List<UserId> members) {
        var ids = members.stream().map(UserId::value).toList();
        return new Counted(map(repository.followersOf(ids)), map(repository.followeesOf(ids)));
    }

    private static Map<Long, Integer> map(List<Count> counts) {
        return counts.stream().collect(toMap(Count::member, count -> Math.toIntExact(count.many())));
    }

    private record Counted(Map<Long, Integer> followers, Map<Long, Integer> followees) {

        Tally of(Tally kept) {
            var member = kept.member().value();
            return kept.withFollows(followers.getOrDefault(member, 0), followees.getOrDefault(member, 0));
        }
    }
}
