package app.kith.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@KithTest
class TrimTests {

    private static final long LONG = 501;
    private static final long SHORT = 502;

    private final Trim trim;
    private final JdbcClient database;
    private final JdbcTemplate batch;
    private final TransactionOperations transaction;

    TrimTests(Trim trim, JdbcClient database, JdbcTemplate batch, TransactionOperations transaction) {
        this.trim = trim;
        this.batch = batch;
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
        var rows = LongStream.rangeClosed(1, entries)
                .mapToObj(entry -> new Object[] {owner, entry, entry, 1, null, null})
                .toList();
        transaction.executeWithoutResult(
                _ -> batch.batchUpdate("insert into feed_entry values (?, ?, ?, ?, ?, ?)", rows));
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
