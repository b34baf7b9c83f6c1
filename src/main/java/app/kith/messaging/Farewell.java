package app.kith.messaging;

import app.kith.platform.Pace;
import app.kith.user.UserErased;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes a member who is erased out of groups. What they said stays with those who heard it, without the pictures: those
 * are erased. In a direct conversation their place stays, for it tells the other one whose it was.
 */
@Component
class Farewell {

    private static final int CHUNK = 500;

    private static final String TAKE_PICTURES = """
            update message set text = case when text = '' then 'A picture that is erased' else text end, media_ids = ''
            where sender_id = ? and media_ids <> '' limit %d
            """.formatted(CHUNK);

    private static final String LEAVE_GROUPS = """
            delete from membership
            where user_id = ? and conversation_id in (select id from conversation where kind = 'GROUP')
            """;

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
        var member = event.user().value();
        while (change(TAKE_PICTURES, member) == CHUNK) {
            pace.breathe();
        }
        change(LEAVE_GROUPS, member);
    }

    private int change(String sql, long member) {
        return transaction.execute(_ -> database.sql(sql).param(member).update());
    }
}
