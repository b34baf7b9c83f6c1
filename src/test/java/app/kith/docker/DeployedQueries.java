package app.kith.docker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the dashboards and alerts of {@code docker/} ask Prometheus for. */
public final class DeployedQueries {

    private static final Path DASHBOARDS = Path.of("docker/grafana/dashboards");
    private static final Path ALERTS = Path.of("docker/prometheus");

    private static final Pattern EXPRESSION = Pattern.compile("(?m)^\\s*expr: (.+)$");
    private static final Pattern TEXT_AND_LABELS =
            Pattern.compile("\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(by|on|without)\\s*\\([^)]*\\)");
    private static final Pattern METRIC = Pattern.compile("\\b[a-z][a-z0-9]*_[a-z0-9_]+\\b");

    /** What a figure is computed with, and what others say about themselves. */
    private static final Pattern NOT_OURS = Pattern.compile(
            "histogram_quantile|label_replace|(sum|avg|max|min|count)_over_time|(rabbitmq|prometheus|erlang|nginx)_.*");

    /** There with a database of MySQL's only. */
    private static final String OF_MYSQL = "kith_database_";

    private DeployedQueries() {}

    /** @return the names that every node has to have among its figures */
    public static Set<String> metrics(boolean onMySql) throws IOException {
        return Stream.concat(fromDashboards(), fromAlerts())
                .map(query -> TEXT_AND_LABELS.matcher(query).replaceAll(" "))
                .flatMap(query -> METRIC.matcher(query).results().map(found -> found.group()))
                .filter(name -> !NOT_OURS.matcher(name).matches())
                .filter(name -> onMySql || !name.startsWith(OF_MYSQL))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> fromDashboards() throws IOException {
        var json = new JsonMapper();
        return files(DASHBOARDS, ".json").stream()
                .map(file -> json.readTree(file.toFile()))
                .flatMap(dashboard -> dashboard.findValues("expr").stream())
                .map(JsonNode::asString);
    }

    private static Stream<String> fromAlerts() throws IOException {
        var queries = new TreeSet<String>();
        for (var file : files(ALERTS, ".yml")) {
            EXPRESSION.matcher(Files.readString(file)).results().forEach(found -> queries.add(found.group(1)));
        }
        return queries.stream();
    }

    private static Set<Path> files(Path folder, String ending) throws IOException {
        if (Files.notExists(folder)) {
            return Set.of();
        }
        try (var all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).collect(Collectors.toSet());
        }
    }
}
