package app.kith.api;

import app.kith.Cast;
import app.kith.Programming;
import app.kith.media.Drawn;
import app.kith.user.Profile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What calls are about: Alice, what is hers, and Bob, with whom she has it. Fills addresses and bodies of the document
 * with the ids of this world, and makes what is asked for anew each time, so that no call finds the traces of another.
 */
class World {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final JsonMapper JSON = JsonMapper.shared();

    final Profile alice;
    final Profile bob;
    final Programming alices;
    final Programming bobs;
    private final Programming api;
    private final Cast cast;

    World(Programming api, Cast cast) {
        this.api = api;
        this.cast = cast;
        alice = cast.join("alice");
        bob = cast.join("bob");
        alices = api.as(alice);
        bobs = api.as(bob);
    }

    /** Who has most reason to make the call: nobody follows, blocks or mutes oneself. */
    Programming caller(Call call) {
        if (!call.needsToken()) {
            return api;
        }
        return call.path().matches("/api/users/\\{id}/(follow|block|mute)") ? bobs : alices;
    }

    /** Sends a call as it stands in the document, about what is Alice's. */
    MvcTestResult send(Call call, Programming program) {
        return send(call, program, address(call), body(call));
    }

    static MvcTestResult send(Call call, Programming program, String address, Optional<String> body) {
        if (call.isMultipart()) {
            return program.upload(Drawn.png(8, 8), "A ladder");
        }
        return call.isStream() ? program.stream(address) : program.send(call.method(), address, body.orElse(null));
    }

    /** Where the call goes, with all that it must have. */
    String address(Call call) {
        var path = PLACE.matcher(call.path()).replaceAll(place -> id(call, place.group(1)));
        var query = call.parameters("query").stream()
                .filter(parameter -> parameter.path("required").asBoolean())
                .map(parameter -> parameter.path("name").asString() + "="
                        + parameter.path("example").asString())
                .toList();
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    Optional<String> body(Call call) {
        if (!call.takesJson()) {
            return Optional.empty();
        }
        var body = (ObjectNode) call.example().deepCopy();
        ids(call).forEach((field, value) -> {
            if (body.has(field)) {
                body.set(field, JSON.valueToTree(value));
            }
        });
        return Optional.of(body.toString());
    }

    /** The id of something of Alice's that stands for a name in the address. */
    String id(Call call, String place) {
        return switch (place) {
            case "postId" -> post();
            case "conversationId" -> conversation();
            case "userId" -> "@" + alice.handle();
            case "id" ->
                switch (call.path().split("/")[2]) {
                    case "conversations" -> call.path().endsWith("/read") ? conversation() : group();
                    case "webhooks" -> webhook();
                    default -> "@" + alice.handle();
                };
            case "deliveryId" -> read(alices.post("/api/webhooks/%s/ping".formatted(webhook()), ""), "id");
            case "token" -> "never-given";
            case "tag" -> "ladders";
            case "type" -> "not-found";
            default -> throw new AssertionError("Say what stands for {%s} in %s".formatted(place, call));
        };
    }

    String post() {
        return post("EVERYONE");
    }

    String post(String audience) {
        var body = "{'text': 'A ladder #ladders', 'audience': '%s'}".formatted(audience);
        return read(alices.post("/api/posts", body), "id");
    }

    String conversation() {
        return read(message(), "conversationId");
    }

    private String group() {
        var body = "{'title': 'Party', 'members': ['%s']}".formatted(bob.id().text());
        return read(alices.post("/api/conversations", body), "id");
    }

    /** The only one, for a member may have few; nobody listens there. */
    private String webhook() {
        var known = api.read(alices.get("/api/webhooks"))
                .path("items")
                .path(0)
                .path("id")
                .asString("");
        var body = "{'url': 'http://127.0.0.1:9/in', 'kinds': ['post.removed']}";
        return known.isEmpty() ? read(alices.post("/api/webhooks", body), "id") : known;
    }

    private MvcTestResult message() {
        var body = "{'to': ['%s'], 'text': 'Hello'}".formatted(alice.id().text());
        return bobs.post("/api/messages", body);
    }

    private Map<String, Object> ids(Call call) {
        var ids = new LinkedHashMap<String, Object>();
        switch (call.name()) {
            case "user.create" -> {
                var handle = "new_" + UUID.randomUUID().toString().substring(0, 8);
                ids.put("handle", handle);
                ids.put("email", handle + "@example.org");
            }
            case "session.create" -> {
                ids.put("login", alice.handle().text());
                ids.put("password", Cast.PASSWORD);
            }
            case "passwordReset.create" -> ids.put("login", "nobody_" + UUID.randomUUID());
            case "session.update" -> ids.put("refreshToken", api.signIn(alice).refreshToken());
            case "message.create" -> {
                ids.put("to", List.of(bob.id().text()));
                ids.put("clientKey", UUID.randomUUID().toString());
            }
            case "conversation.update" ->
                ids.put("members", List.of(cast.join("carol").id().text()));
            case "conversation.create" -> ids.put("members", List.of(bob.id().text()));
            case "conversation.read" -> ids.put("messageId", read(message(), "id"));
            case "notification.update" -> ids.put("upTo", post());
            default -> {
                // The example holds no ids
            }
        }
        return ids;
    }

    private String read(MvcTestResult answer, String field) {
        JsonNode body = api.read(answer);
        if (!body.has(field)) {
            throw new AssertionError("No %s in %s".formatted(field, body));
        }
        return body.path(field).asString();
    }
}
