package app.kith;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@KithTest
class IsolationTests {

    private final DataSource database;

    IsolationTests(DataSource database) {
        this.database = database;
    }

    @Test
    void connectionsReadWhatIsCommitted() throws SQLException {
        try (var connection = database.getConnection()) {
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        }
    }
}
