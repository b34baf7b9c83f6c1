package app.kith.notification;

import app.kith.platform.Pace;
import app.kith.user.UserErased;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionOperations;

/** Erases what a member who is erased was told. What others were told of them names an id, and nobody is behind it. */
@Component
class Farewell {

    private static final int CHUNK = 500;

    private static final List<String> TABLES = List.of("notification", "notification_doing", "notification_box");

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Pace pace;

    Farewell(JdbcClient database, TransactionOperations transaction, Pace pace) {
        this.database = database;
        this.transaction = transaction;
        this.pace = pace;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(UserErased event) {
        for (var table : TABLES) {
            while (erase(table, event.user().value()) == CHUNK) {
                pace.breathe();
            }
        }
    }

    private int erase(String table, long recipient) {
        return transaction.execute(
                _ -> database.sql("delete from %s where recipient_id = ? limit %d".formatted(table, CHUNK))
                        .param(recipient)
                        .update());
    }
}
