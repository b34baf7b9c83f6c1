package app.kith.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Database;
import app.kith.docker.DeployedQueries;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** With management on a port of its own, as in containers. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "vaadin.productionMode=true"})
@ContextConfiguration(initializers = Database.class)
@Tag("database")
class MetricsTests {

    private static final String FIGURES = "/actuator/prometheus";

    private final HttpClient stranger =
            HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();

    @LocalServerPort
    private int people;

    @LocalManagementPort
    private int inside;

    @Test
    void areReadWhereManagementIs() throws Exception {
        var answer = ask(inside, FIGURES);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;version=0.0.4;charset=utf-8");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body())
                .contains("kith_screens{node=\"", "kith_connections{kind=\"socket\"", "kith_outbox_waiting{")
                .contains("jvm_memory_used_bytes", "hikaricp_connections_active");
    }

    @Test
    void areNotThereForPeople() throws Exception {
        assertThat(ask(people, FIGURES).statusCode()).isEqualTo(302);
        assertThat(ask(people, "/actuator/health/readiness").statusCode()).isEqualTo(302);
    }

    @Test
    void haveEverythingThatDashboardsAndAlertsAskFor() throws Exception {
        ask(people, "/api/problems/not-found");
        var figures = ask(inside, FIGURES).body();
        var asked = DeployedQueries.metrics(Database.isMySql());
        assertThat(asked)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(figures).as(name).containsPattern("(?m)^" + name + "[{ ]"));
    }

    private HttpResponse<String> ask(int port, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return stranger.send(request, BodyHandlers.ofString());
    }
}
