package app.kith.messaging.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Programming;
import org.junit.jupiter.api.Test;

@KithTest
class MessageControllerTests {

    private final Programming api;
    private final Cast cast;

    MessageControllerTests(Programming api, Cast cast) {
        this.api = api;
        this.cast = cast;
    }

    @Test
    void aMessageToSomebodyBeginsTheConversation() {
        var alice = cast.join("alice");
        var bob = cast.join("bob");
        var sent = api.as(alice)
                .post(
                        "/api/messages",
                        "{'to': ['%s'], 'text': 'Hello Bob'}".formatted(bob.id().text()));
        assertThat(sent).hasStatus(201);
        var conversation = api.read(sent).path("conversationId").asString();
        assertThat(api.as(bob).get("/api/messages/" + conversation))
                .bodyJson()
                .extractingPath("$.items[*].text")
                .asArray()
                .containsExactly("Hello Bob");
        assertThat(api.as(bob).get("/api/conversations"))
                .bodyJson()
                .extractingPath("$.items[0].unread")
                .isEqualTo(1);
    }

    @Test
    void theSameKeyTwiceIsTheSameMessageOnce() {
        var alice = api.as(cast.join("alice"));
        var body = "{'to': ['%s'], 'text': 'Once', 'clientKey': 'k-1'}"
                .formatted(cast.join("bob").id().text());
        var first = api.read(alice.post("/api/messages", body));
        var second = api.read(alice.post("/api/messages", body));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void othersConversationsAreNotThere() {
        var alice = cast.join("alice");
        var sent = api.as(alice)
                .post(
                        "/api/messages",
                        "{'to': ['%s'], 'text': 'Psst'}"
                                .formatted(cast.join("bob").id().text()));
        var conversation = api.read(sent).path("conversationId").asString();
        var mallory = api.as(cast.join("mallory"));
        assertThat(mallory.get("/api/messages/" + conversation)).hasStatus(404);
        assertThat(mallory.get("/api/conversations/" + conversation)).hasStatus(404);
        assertThat(mallory.post("/api/messages", "{'conversationId': '%s', 'text': 'Hi'}".formatted(conversation)))
                .hasStatus(404);
        assertThat(mallory.put("/api/conversations/%s/read".formatted(conversation), "{'messageId': '1'}"))
                .hasStatus(404);
    }
}
