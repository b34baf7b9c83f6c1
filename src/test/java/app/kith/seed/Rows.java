package app.kith.seed;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Writes rows into one table, many with each statement. Texts are our own: they hold nothing that needs escaping. */
class Rows implements AutoCloseable {

    private static final int ROWS_A_STATEMENT = 5_000;

    private final String head;
    private final Statement statement;
    private final StringBuilder sql = new StringBuilder();
    private int waiting;

    /** @param table with the names of its columns */
    Rows(Connection connection, String table) throws SQLException {
        head = "insert into " + table + " values ";
        statement = connection.createStatement();
    }

    void add(@Nullable Object... values) throws SQLException {
        sql.append(waiting == 0 ? head : ",");
        var separator = '(';
        for (var value : values) {
            sql.append(separator);
            if (value instanceof String text) {
                sql.append('\'').append(text).append('\'');
            } else {
                sql.append(value);
            }
            separator = ',';
        }
        sql.append(')');
        if (++waiting == ROWS_A_STATEMENT) {
            write();
        }
    }

    private void write() throws SQLException {
        if (waiting > 0) {
            statement.executeUpdate(sql.toString());
        }
        sql.setLength(0);
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        write();
        statement.close();
    }
}
