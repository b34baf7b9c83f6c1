package app.kith.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What {@code docker/compose.yml} says can be said, and all that it names is there. */
class ComposeTests {

    private static final Path FOLDER = Path.of("docker");
    private static final Path FILE = FOLDER.resolve("compose.yml");
    private static final String SCHEMA = "/docker/compose-spec.json";

    /** {@code $$} is a dollar for the shell in the container. */
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{(\\w+)(:-[^}]*)?}");

    private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:v?\\d[\\w.-]*");

    private static JsonNode compose;

    @BeforeAll
    static void read() throws IOException {
        compose = Yaml.one(FILE);
    }

    @Test
    void followsTheSpecification() throws IOException {
        assertThat(faults(compose)).isEmpty();
        var wrong = (ObjectNode) compose.deepCopy();
        ((ObjectNode) wrong.path("services").path("nginx")).put("memory", "much");
        assertThat(faults(wrong)).isNotEmpty();
    }

    @Test
    void mountsOnlyWhatIsThere() {
        var volumes = names(compose.path("volumes"));
        services().flatMap(service -> texts(service.getValue().path("volumes"))).forEach(mount -> {
            var from = mount.substring(0, mount.indexOf(':'));
            if (from.startsWith(".")) {
                assertThat(FOLDER.resolve(from)).exists();
                assertThat(mount).endsWith(":ro");
            } else if (!from.startsWith("/")) {
                assertThat(volumes).contains(from);
            }
        });
    }

    @Test
    void startsOnlyProgramsThatAreThere() {
        services()
                .flatMap(service -> texts(service.getValue().path("entrypoint"))
                        .limit(1)
                        .filter(program -> program.startsWith("/kith/"))
                        .map(program -> texts(service.getValue().path("volumes"))
                                .filter(mount -> mount.contains(":/kith:"))
                                .map(mount -> mount.substring(0, mount.indexOf(':')) + program.substring(5))
                                .findFirst()
                                .orElseThrow()))
                .forEach(program -> assertThat(FOLDER.resolve(program)).isExecutable());
    }

    @Test
    void knowsWhereEachSecretIsMade() throws IOException, InterruptedException {
        var declared = compose.path("secrets");
        var used = services()
                .flatMap(service -> elements(service.getValue().path("secrets")))
                .map(secret -> secret.isString()
                        ? secret.asString()
                        : secret.path("source").asString())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(used).isEqualTo(names(declared));
        var made = Files.createTempDirectory("secrets");
        assertThat(secretsInto(made)).isZero();
        declared.forEach(secret -> assertThat(
                        made.resolve(Path.of(secret.path("file").asString()).getFileName()))
                .isNotEmptyFile());
    }

    @Test
    void hasADefaultForEachVariableAndSaysSo() throws IOException {
        var explained = Files.readString(Path.of("docs/self-hosting.md"));
        VARIABLE.matcher(Files.readString(FILE)).results().forEach(found -> {
            assertThat(found.group(2)).as("the default of %s", found.group(1)).isNotNull();
            assertThat(explained).contains("`" + found.group(1) + "`");
        });
    }

    @Test
    void givesNoServiceMoreThanItNeeds() {
        services().forEach(service -> {
            var name = service.getKey();
            var its = service.getValue();
            assertThat(its.path("security_opt").toString()).as(name).contains("no-new-privileges:true");
            assertThat(its.path("cap_drop").toString()).as(name).isEqualTo("[\"ALL\"]");
            assertThat(its.path("privileged").asBoolean(false)).as(name).isFalse();
            assertThat(its.path("networks")).as(name).isNotEmpty();
            assertThat(its.path("restart").asString("")).as(name).isNotEmpty();
            var limits = its.path("deploy").path("resources").path("limits");
            assertThat(names(limits)).as(name).contains("cpus", "memory", "pids");
        });
    }

    @Test
    void saysWhyWhereARootIsWritable() throws IOException {
        var lines = Files.readAllLines(FILE);
        var writable = services()
                .filter(service -> !service.getValue().path("read_only").asBoolean())
                .count();
        var reasons = Stream.iterate(1, line -> line < lines.size(), line -> line + 1)
                .filter(line -> lines.get(line).strip().equals("read_only: false"))
                .filter(line -> lines.get(line - 1).strip().startsWith("#"))
                .count();
        assertThat(reasons).isEqualTo(writable);
    }

    @Test
    void asksEachServiceHowItIs() throws IOException {
        var inTheImage = Files.readString(FOLDER.resolve("Dockerfile")).contains("HEALTHCHECK");
        services().forEach(service -> {
            var its = service.getValue();
            var health = its.path("healthcheck");
            var ends = its.path("restart").asString().matches("no|on-failure.*");
            assertThat(health.has("test")
                            || (ends && health.path("disable").asBoolean())
                            || (its.has("build") && inTheImage))
                    .as(service.getKey())
                    .isTrue();
        });
    }

    @Test
    void waitsOnlyForWhatCanBecomeTrue() {
        services()
                .forEach(service -> service.getValue()
                        .path("depends_on")
                        .properties()
                        .forEach(other -> {
                            var waitedFor = compose.path("services").path(other.getKey());
                            var ends = waitedFor.path("restart").asString().startsWith("on-failure");
                            assertThat(other.getValue().path("condition").asString())
                                    .as("%s waits for %s", service.getKey(), other.getKey())
                                    .isEqualTo(ends ? "service_completed_successfully" : "service_healthy");
                        }));
    }

    @Test
    void pinsEveryImage() {
        services()
                .map(service -> service.getValue())
                .filter(service -> !service.has("build"))
                .map(service -> service.path("image").asString())
                .forEach(image -> assertThat(image).matches(PINNED));
    }

    @Test
    void opensOnlyTheFrontDoorToTheWorld() {
        var open = services()
                .flatMap(service -> texts(service.getValue().path("ports")))
                .filter(port -> !port.startsWith("127.0.0.1:"))
                .collect(Collectors.toSet());
        assertThat(open).containsExactlyInAnyOrder("80:80", "443:443");
    }

    /** As nginx and Prometheus call them. */
    @Test
    void hasTheNodesThatOthersNameAtThePortsOfTheImage() throws IOException {
        var nodes = services()
                .filter(service -> service.getValue().has("build")
                        && service.getValue().path("hostname").isString())
                .map(service -> service.getValue().path("hostname").asString())
                .toList();
        assertThat(nodes).isNotEmpty();
        for (var node : nodes) {
            assertThat(FOLDER.resolve("nginx/kith/nodes.conf")).content().contains("server " + node + ":8080 ");
            assertThat(FOLDER.resolve("prometheus/targets/kith.yml")).content().contains("- " + node + ":8081");
        }
        assertThat(Files.readString(FOLDER.resolve("Dockerfile"))).contains("EXPOSE 8080 8081", "PORT=8081");
    }

    @Test
    void believesNobodyButNginx() throws IOException {
        var front = compose.path("services").path("nginx").path("networks").path("front");
        assertThat(Files.readString(FOLDER.resolve("node/kith.properties")))
                .contains("kith.proxies=" + front.path("ipv4_address").asString() + "\n");
    }

    private static List<Error> faults(JsonNode file) throws IOException {
        try (InputStream resource = ComposeTests.class.getResourceAsStream(SCHEMA)) {
            var schema = (ObjectNode) JsonMapper.shared().readTree(Objects.requireNonNull(resource));
            // It calls itself and its dialect by addresses at which there is nothing
            schema.remove(List.of("$schema", "$id"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(schema)
                    .validate(file);
        }
    }

    private static int secretsInto(Path folder) throws IOException, InterruptedException {
        var making = new ProcessBuilder("docker/secrets.sh").redirectErrorStream(true);
        making.environment().put("KITH_SECRETS", folder.toString());
        var process = making.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        return process.waitFor();
    }

    private static Stream<Entry<String, JsonNode>> services() {
        return compose.path("services").properties().stream();
    }

    private static Set<String> names(JsonNode node) {
        return node.properties().stream().map(Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    private static Stream<String> texts(JsonNode node) {
        return elements(node).map(JsonNode::asString);
    }
}
