package app.kith.webhook.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Programming;
import app.kith.webhook.Receiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@KithTest
class DeliveryControllerTests {

    private static final String WEBHOOKS = "/api/webhooks";

    private final Programming api;
    private final Cast cast;

    private final Receiver receiver = new Receiver();
    private Programming alices;
    private String place;

    DeliveryControllerTests(Programming api, Cast cast) {
        this.api = api;
        this.cast = cast;
    }

    @BeforeEach
    void meet() {
        alices = api.as(cast.join("alice"));
        var wanted = "{'url': '%s', 'kinds': ['post.published']}".formatted(receiver.address());
        place = WEBHOOKS + "/"
                + api.read(alices.post(WEBHOOKS, wanted)).path("id").asString();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void whatWasSentStandsInTheList() {
        receiver.answers(503);
        alices.post("/api/posts", "{'text': 'Bread is out.'}");
        receiver.hearsOne();
        await().until(() -> newest().path("tries").asInt() == 1);
        var delivery = newest();
        assertThat(delivery.propertyNames())
                .containsExactly(
                        "id", "webhookId", "kind", "at", "state", "tries", "triedAt", "nextAt", "status", "answer");
        assertThat(delivery.path("kind").asString()).isEqualTo("post.published");
        assertThat(delivery.path("state").asString()).isEqualTo("WAITING");
        assertThat(delivery.path("status").asInt()).isEqualTo(503);
        assertThat(delivery.path("nextAt").isString()).isTrue();
        assertThat(api.read(alices.get(place)).path("state").asString()).isEqualTo("FAILING");
    }

    @Test
    void aTestIsSentAndSentAgain() {
        var ping = alices.post(place + "/ping", "");
        assertThat(ping).hasStatus(202).bodyJson().extractingPath("$.kind").isEqualTo("ping");
        var id = api.read(ping).path("id").asString();
        assertThat(receiver.hearsOne().id()).isEqualTo(id);
        await().until(() -> newest().path("state").asString().equals("DELIVERED"));
        assertThat(alices.post(place + "/deliveries/" + id, "")).hasStatus(202);
        assertThat(receiver.hears(2)).allMatch(heard -> heard.id().equals(id));
    }

    @Test
    void theListGoesOn() {
        alices.post(place + "/ping", "");
        alices.post(place + "/ping", "");
        var page = alices.get(place + "/deliveries?limit=1");
        assertThat(page).hasStatusOk().containsHeader("Link");
        var rest = alices.get(place + "/deliveries?limit=1&before="
                + api.read(page).path("next").asString());
        assertThat(api.read(rest).path("items")).hasSize(1);
        assertThat(api.read(rest).path("next").isNull()).isTrue();
        assertThat(alices.get(place + "/deliveries?limit=101")).hasStatus(400);
        assertThat(alices.get(place + "/deliveries?before=x")).hasStatus(400);
    }

    @Test
    void whatIsAnothersOrAbsentIsTheSame() {
        var id = api.read(alices.post(place + "/ping", "")).path("id").asString();
        var mallorys = api.as(cast.join("mallory"));
        var other = api.read(mallorys.post(WEBHOOKS, "{'url': 'https://example.org/', 'kinds': ['post.published']}"));
        assertThat(mallorys.get(place + "/deliveries")).hasStatus(404);
        assertThat(mallorys.post(place + "/ping", "")).hasStatus(404);
        assertThat(mallorys.post(place + "/deliveries/" + id, "")).hasStatus(404);
        assertThat(mallorys.post(WEBHOOKS + "/" + other.path("id").asString() + "/deliveries/" + id, ""))
                .hasStatus(404);
        assertThat(alices.post(place + "/deliveries/1", "")).hasStatus(404);
    }

    private JsonNode newest() {
        return api.read(alices.get(place + "/deliveries")).path("items").path(0);
    }
}
