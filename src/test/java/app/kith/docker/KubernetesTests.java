package app.kith.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The manifests say the same as {@code compose.yml}, and fit each other. */
class KubernetesTests {

    private static final Path FILE = Path.of("docker/kubernetes/kith.yaml");

    private static List<JsonNode> manifests;

    @BeforeAll
    static void read() throws IOException {
        manifests = Yaml.all(FILE);
    }

    @Test
    void areAllInTheirNamespace() {
        var name = one("Namespace").at("/metadata/name").asString();
        assertThat(manifests)
                .filteredOn(manifest -> !manifest.path("kind").asString().equals("Namespace"))
                .hasSizeGreaterThan(7)
                .allSatisfy(manifest -> {
                    assertThat(manifest.path("apiVersion").asString()).isNotEmpty();
                    assertThat(manifest.at("/metadata/name").asString()).isNotEmpty();
                    assertThat(manifest.at("/metadata/namespace").asString()).isEqualTo(name);
                });
    }

    @Test
    void neverStopTheLastNode() {
        assertThat(one("Deployment").at("/spec/replicas").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(one("Deployment")
                        .at("/spec/strategy/rollingUpdate/maxUnavailable")
                        .asInt(-1))
                .isZero();
        assertThat(one("PodDisruptionBudget").at("/spec/minAvailable").asInt()).isPositive();
    }

    @Test
    void askOnTheManagementPort() {
        assertThat(List.of("startupProbe", "readinessProbe", "livenessProbe"))
                .allSatisfy(probe -> assertThat(
                                container().path(probe).at("/httpGet/port").asString())
                        .isEqualTo("management"));
        assertThat(container().path("ports").toString()).contains("8080", "8081");
    }

    @Test
    void giveTheNodeNoMoreThanItNeeds() {
        var pod = one("Deployment").at("/spec/template/spec");
        var limits = container().path("securityContext");
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(limits.path("readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(limits.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(limits.at("/capabilities/drop").toString()).isEqualTo("[\"ALL\"]");
        assertThat(container().at("/resources/limits/memory").asString()).isNotEmpty();
        assertThat(container().at("/resources/requests/cpu").asString()).isNotEmpty();
    }

    @Test
    void runAsTheImageDoes() throws IOException {
        var user = one("Deployment")
                .at("/spec/template/spec/securityContext/runAsUser")
                .asInt();
        assertThat(Files.readString(Path.of("docker/Dockerfile"))).contains("USER " + user + ":");
    }

    @Test
    void setWhatComposeSets() throws IOException {
        var ours = settings(one("ConfigMap").at("/data/kith.properties").asString());
        assertThat(ours).isEqualTo(settings(Files.readString(Path.of("docker/node/kith.properties"))));
    }

    @Test
    void askForTheSecretsOfComposeAndHoldNone() throws IOException {
        var secrets = one("Secret").path("stringData");
        var compose = Yaml.one(Path.of("docker/compose.yml"));
        var nodes = new TreeSet<String>();
        compose.at("/services/node1/secrets").forEach(secret -> nodes.add(secret.asString()));
        assertThat(new TreeSet<>(secrets.propertyNames())).isEqualTo(nodes);
        assertThat(secrets).allSatisfy(value -> assertThat(value.asString()).isEmpty());
    }

    @Test
    void mountOnlyWhatIsThere() {
        var volumes = new TreeSet<String>();
        one("Deployment")
                .at("/spec/template/spec/volumes")
                .forEach(volume -> volumes.add(volume.path("name").asString()));
        assertThat(container().path("volumeMounts"))
                .allSatisfy(
                        mount -> assertThat(volumes).contains(mount.path("name").asString()));
        assertThat(one("Ingress").toString())
                .contains("\"name\":\"" + one("Service").at("/metadata/name").asString() + "\"");
    }

    private static Set<String> settings(String text) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(text));
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static JsonNode container() {
        return one("Deployment").at("/spec/template/spec/containers/0");
    }

    private static JsonNode one(String kind) {
        return manifests.stream()
                .filter(manifest -> manifest.path("kind").asString().equals(kind))
                .reduce((_, _) -> {
                    throw new AssertionError("Two of " + kind);
                })
                .orElseThrow();
    }
}
