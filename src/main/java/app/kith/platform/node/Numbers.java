package app.kith.platform.node;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has which number, in the database and by its clock. Of the free ones, that is given which has been free for
 * longest, so that one that has just become free is next to never given to somebody else.
 */
@Component
@Transactional
class Numbers {

    private static final String FREE = "until < current_timestamp(3)";
    private static final String LEASED =
            "current_timestamp(3) + interval '%d' second".formatted(Lease.LENGTH.toSeconds());

    private final JdbcClient database;

    Numbers(JdbcClient database) {
        this.database = database;
    }

    /** @param holder somebody who holds none yet */
    Optional<Integer> take(String holder, String name) {
        var taken = database.sql(
                        "update node set holder = ?, name = ?, until = %s where %s order by until, number limit 1"
                                .formatted(LEASED, FREE))
                .params(holder, name)
                .update();
        return taken == 0
                ? Optional.empty()
                : database.sql("select number from node where holder = ?")
                        .param(holder)
                        .query(Integer.class)
                        .optional();
    }

    /** @return whether it is still theirs; also when it was over, as long as nobody else has taken it */
    boolean renew(int number, String holder) {
        return database.sql("update node set until = %s where number = ? and holder = ?".formatted(LEASED))
                        .params(number, holder)
                        .update()
                > 0;
    }

    void giveBack(int number, String holder) {
        database.sql("update node set holder = '', until = current_timestamp(3) where number = ? and holder = ?")
                .params(number, holder)
                .update();
    }

    /** What time the database has. */
    Instant time() {
        return database.sql("select current_timestamp(3)")
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
