package app.kith;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What MySQL means to do for a statement, and what is wrong with that. */
@TestComponent
public class Plans {

    /** Rows that a page may take: what two thousand wrote within two weeks, and a little. */
    private static final int MOST_ROWS = 5_000;

    private final DataSource source;
    private final JsonMapper json = new JsonMapper();

    Plans(DataSource source) {
        this.source = source;
    }

    /** A sentence for each fault of its plan. */
    public List<String> faults(String statement) {
        var faults = new ArrayList<String>();
        look(explain(statement), 0, faults);
        return faults.stream().map(fault -> fault + ": " + statement).toList();
    }

    private JsonNode explain(String statement) {
        try (var connection = source.getConnection();
                var explaining = connection.createStatement()) {
            explaining.execute("set explain_json_format_version = 1");
            try (var plan = explaining.executeQuery("explain format = json " + statement)) {
                plan.next();
                return json.readTree(plan.getString(1));
            } finally {
                connection.rollback();
            }
        } catch (java.sql.SQLException failure) {
            throw new IllegalStateException(statement, failure);
        }
    }

    private void look(JsonNode node, int depth, List<String> faults) {
        if (node.has("access_type")) {
            table(node, faults);
        }
        if (node.path("using_filesort").asBoolean(false) && most(node) > MOST_ROWS) {
            faults.add("sorts %d rows".formatted(most(node)));
        }
        node.forEach(child -> look(child, depth + 1, faults));
    }

    private static void table(JsonNode table, List<String> faults) {
        var name = table.path("table_name").asString();
        var access = table.path("access_type").asString();
        var rows = table.path("rows_examined_per_scan").asLong();
        if (access.equals("ALL") && !name.startsWith("<")) {
            faults.add("reads all of " + name);
        }
        if (rows > MOST_ROWS) {
            faults.add("reads %d rows of %s (%s)".formatted(rows, name, access));
        }
    }

    private static long most(JsonNode node) {
        return Stream.concat(
                        Stream.of(node.path("rows_produced_per_join").asLong(0)),
                        node.values().stream().map(Plans::most))
                .max(Long::compare)
                .orElse(0L);
    }
}
