package app.kith.post;

import static java.util.stream.Collectors.toMap;

import app.kith.platform.Pace;
import app.kith.platform.UserId;
import app.kith.user.Tallies;
import app.kith.user.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Counts at night what was liked, answered, passed on and posted, and puts right what says something else. Looks without a lock
 * first; what seems wrong is counted again while nobody else can count there. Two nodes that do it at once do no harm.
 */
@Component
class Recount {

    private static final Logger LOG = LoggerFactory.getLogger(Recount.class);

    /** Of a post all that is said in its thread, of a comment what answers it; see {@link Counters#written}. */
    private static final String COUNT = """
        select p.id, p.likes, p.comments, p.reposts,
            (select count(*) from post_like l where l.post_id = p.id) as liked,
            (select count(*) from post c
             where c.root_id = coalesce(p.root_id, p.id) and (p.root_id is null or c.parent_id = p.id)
                 and c.removed_at is null) as answered,
            (select count(*) from post_repost r where r.post_id = p.id) as passed_on
        from post p where p.removed_at is null and\s""";

    private final JdbcClient database;
    private final PostRepository repository;
    private final Tallies tallies;
    private final TransactionOperations transaction;
    private final Pace pace;

    Recount(
            JdbcClient database,
            PostRepository repository,
            Tallies tallies,
            TransactionOperations transaction,
            Pace pace) {
        this.database = database;
        this.repository = repository;
        this.tallies = tallies;
        this.transaction = transaction;
        this.pace = pace;
    }

    private record Counted(long id, int likes, int comments, int reposts, int liked, int answered, int passedOn) {

        static Counted of(ResultSet row, int number) throws SQLException {
            return new Counted(
                    row.getLong(1),
                    row.getInt(2),
                    row.getInt(3),
                    row.getInt(4),
                    row.getInt(5),
                    row.getInt(6),
                    row.getInt(7));
        }

        boolean isWrong() {
            return likes != liked || comments != answered || reposts != passedOn;
        }
    }

    @Scheduled(cron = "0 0 4 * * *")
    @SchedulerLock(name = "post-recount")
    void posts() {
        var chunk = after(0);
        while (!chunk.isEmpty()) {
            chunk.stream().filter(Counted::isWrong).forEach(wrong -> correct(wrong.id()));
            pace.breathe();
            chunk = after(chunk.getLast().id());
        }
    }

    @Scheduled(cron = "0 20 3 * * *")
    @SchedulerLock(name = "post-recount-members")
    void members() {
        var chunk = membersAfter(0);
        while (!chunk.isEmpty()) {
            wrong(chunk).forEach(this::correct);
            pace.breathe();
            chunk = membersAfter(chunk.getLast().member().value());
        }
    }

    private List<Counted> after(long id) {
        return transaction.execute(_ -> database.sql(COUNT + "p.id > ? order by p.id limit 100")
                .param(id)
                .query(Counted::of)
                .list());
    }

    private void correct(long id) {
        transaction.executeWithoutResult(_ -> {
            var _ = repository.lock(id);
            database.sql(COUNT + "p.id = ?")
                    .param(id)
                    .query(Counted::of)
                    .optional()
                    .filter(Counted::isWrong)
                    .ifPresent(this::correct);
        });
    }

    private void correct(Counted wrong) {
        LOG.warn("Counted otherwise: {}", wrong);
        repository.correct(wrong.id(), wrong.liked(), wrong.answered(), wrong.passedOn());
    }

    private List<Tally> membersAfter(long member) {
        return transaction.execute(_ -> tallies.after(member));
    }

    private List<UserId> wrong(List<Tally> chunk) {
        var counted = counted(chunk.stream().map(Tally::member).toList());
        return chunk.stream()
                .filter(kept -> kept.posts() != counted.getOrDefault(kept.member(), 0))
                .map(Tally::member)
                .toList();
    }

    private void correct(UserId member) {
        transaction.executeWithoutResult(_ -> tallies.lock(member).ifPresent(kept -> {
            var right = kept.withPosts(counted(List.of(member)).getOrDefault(member, 0));
            if (!right.equals(kept)) {
                LOG.warn("Counted {} instead of {}", right, kept);
                tallies.correct(right);
            }
        }));
    }

    private Map<UserId, Integer> counted(List<UserId> members) {
        return repository.countBy(members.stream().map(UserId::value).toList()).stream()
                .collect(toMap(count -> new UserId(count.author()), count -> Math.toIntExact(count.posts())));
    }
}
