package app.kith.platform.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Gives the application's user what it needs of each table, once they are as they should be: to read and write rows,
 * and of the audit log only to add to it. What happened stays told, even if somebody takes over the program.
 */
class Grants implements Callback {

    private static final Set<String> APPEND_ONLY = Set.of("audit_log");
    private static final String HISTORY = "flyway_schema_history";
    private static final Pattern PLAIN_NAME = Pattern.compile("\\w+");

    private final MySqlSettings settings;

    Grants(MySqlSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE && !settings.migration().equals(settings.application());
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            grant(context.getConnection());
        } catch (SQLException failure) {
            throw new IllegalStateException("The application's user could not be given its rights", failure);
        }
    }

    @Override
    public String getCallbackName() {
        return "grants";
    }

    private void grant(Connection connection) throws SQLException {
        var user = plain(settings.user());
        var database = plain(settings.database());
        for (var table : tables(connection, database)) {
            var rights = APPEND_ONLY.contains(table) ? "select, insert" : "select, insert, update, delete";
            try (var statement = connection.createStatement()) {
                statement.execute("grant %s on `%s`.`%s` to '%s'@'%%'".formatted(rights, database, plain(table), user));
            }
        }
    }

    private static List<String> tables(Connection connection, String database) throws SQLException {
        var names = new ArrayList<String>();
        try (var tables = connection.getMetaData().getTables(database, null, "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        names.remove(HISTORY);
        return names;
    }

    /** Names can't be parameters of a grant. */
    private static String plain(String name) {
        if (!PLAIN_NAME.matcher(name).matches()) {
            throw new IllegalStateException("%s is no plain name for a database, a table or a user".formatted(name));
        }
        return name;
    }
}
