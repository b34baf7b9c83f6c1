package app.kith.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@KithTest
class TrimTests {

    private static final long LONG = 501;
    private static final long SHORT = 502;

    private final Trim trim;
    private final JdbcClient database;
    private final TransactionOperations transaction;

    TrimTests(Trim trim, JdbcClient database, TransactionOperations transaction) {
        this.trim = trim;
        this.database = database;
        this.transaction = transaction;
    }

    @Test
    void keepsTheNewestThousandOfEachOwner() {
        fill(LONG, Trim.KEPT + 150);
        fill(SHORT, 30);
        trim.trimAll();
        assertThat(count(LONG)).isEqualTo(Trim.KEPT);
        assertThat(oldest(LONG)).isEqualTo(151);
        assertThat(count(SHORT)).isEqualTo(30);
    }

    private void fill(long owner, int entries) {
        transaction.executeWithoutResult(
                _ -> database.sql("insert into feed_entry select ?, x, x, 1, null from system_range(1, ?)")
                        .params(owner, entries)
                        .update());
    }

    private long count(long owner) {
        return ask("select count(*) from feed_entry where owner_id = ?", owner);
    }

    private long oldest(long owner) {
        return ask("select min(entry_id) from feed_entry where owner_id = ?", owner);
    }

    private long ask(String question, long owner) {
        return database.sql(question).param(owner).query(Long.class).single();
    }
}
