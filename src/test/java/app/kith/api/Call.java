package app.kith.api;

import app.kith.user.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One call as the kept document describes it. */
record Call(HttpMethod method, String path, JsonNode operation) {

    static final JsonNode DOCUMENT = read(Path.of("docs/api/openapi.json"));

    private static final String JSON = "application/json";

    static Stream<Call> all() {
        return DOCUMENT.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(operation -> new Call(
                                HttpMethod.valueOf(operation.getKey().toUpperCase(Locale.ROOT)),
                                path.getKey(),
                                operation.getValue())));
    }

    boolean needsToken() {
        return !operation.path("security").isEmpty();
    }

    /** Which scope an app's token must have. */
    Optional<Scope> scope() {
        return operation
                .path("security")
                .valueStream()
                .flatMap(way -> way.path("oauth").valueStream())
                .map(scope -> Scope.valueOf(scope.asString().toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** Whether only a session of a program of the community's own will do. */
    boolean isOwn() {
        return needsToken() && scope().isEmpty() && !name().equals("session.delete");
    }

    boolean isLimited() {
        return operation.has("x-ratelimit");
    }

    boolean takesJson() {
        return operation.path("requestBody").path("content").has(JSON);
    }

    /** Whether its body may be left out. */
    boolean mayBeEmpty() {
        return !operation.path("requestBody").path("required").asBoolean(false);
    }

    boolean isMultipart() {
        return operation.path("requestBody").path("content").has("multipart/form-data");
    }

    boolean isStream() {
        return name().equals("stream.show");
    }

    String name() {
        return operation.path("operationId").asString();
    }

    JsonNode example() {
        return operation.path("requestBody").path("content").path(JSON).path("example");
    }

    /** The shape of its body. */
    JsonNode incoming() {
        var schema = operation.path("requestBody").path("content").path(JSON).path("schema");
        return DOCUMENT.at(schema.path("$ref").asString().substring(1));
    }

    /** The shape of an answer, if it has one. */
    Optional<JsonNode> outgoing(int status) {
        var answer = operation.path("responses").path(Integer.toString(status));
        var resolved =
                answer.has("$ref") ? DOCUMENT.at(answer.path("$ref").asString().substring(1)) : answer;
        return resolved.path("content").properties().stream()
                .filter(type -> type.getKey().endsWith("json"))
                .map(type -> type.getValue().path("schema"))
                .findFirst();
    }

    boolean mayAnswer(int status) {
        return operation.path("responses").has(Integer.toString(status));
    }

    List<JsonNode> parameters(String in) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals(in))
                .toList();
    }

    boolean takes(String parameter) {
        return operation
                .path("parameters")
                .valueStream()
                .anyMatch(known -> known.path("name").asString().equals(parameter));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private static JsonNode read(Path file) {
        try {
            return JsonMapper.shared().readTree(Files.readString(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
