package app.kith;

import app.kith.user.Profile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as a program sees it. In bodies, a single quote stands for a double one. */
@TestComponent
public class Programming {

    private final MockMvcTester http;
    private final JsonMapper json;
    private final HttpHeaders headers;
    private final @Nullable String address;

    @Autowired
    Programming(MockMvcTester http, JsonMapper json) {
        this(http, json, HttpHeaders.EMPTY, null);
    }

    private Programming(MockMvcTester http, JsonMapper json, HttpHeaders headers, @Nullable String address) {
        this.http = http;
        this.json = json;
        this.headers = headers;
        this.address = address;
    }

    public record Tokens(String accessToken, String refreshToken) {}

    public Tokens signIn(Profile member) {
        var body = "{'login': '%s', 'password': '%s'}".formatted(member.handle(), Cast.PASSWORD);
        return tokens(post("/api/sessions", body));
    }

    public Tokens refresh(Tokens tokens) {
        return tokens(tryToRefresh(tokens));
    }

    public MvcTestResult tryToRefresh(Tokens tokens) {
        return post("/api/sessions/refresh", "{'refreshToken': '%s'}".formatted(tokens.refreshToken()));
    }

    public Programming as(Profile member) {
        return as(signIn(member));
    }

    public Programming as(Tokens tokens) {
        return withToken(tokens.accessToken());
    }

    public Programming withToken(String token) {
        return with(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }

    /** With an idempotency key. */
    public Programming withKey(String key) {
        return with("Idempotency-Key", key);
    }

    /** Which has what this tag stands for. */
    public Programming having(String tag) {
        return with(HttpHeaders.IF_NONE_MATCH, tag);
    }

    /** Which means only what this tag stands for. */
    public Programming meaning(String tag) {
        return with(HttpHeaders.IF_MATCH, tag);
    }

    /** Always from the same address; without this, each request comes from another one. */
    public Programming from(String address) {
        return new Programming(http, json, headers, address);
    }

    private Programming with(String name, String value) {
        var more = HttpHeaders.copyOf(headers);
        more.set(name, value);
        return new Programming(http, json, more, address);
    }

    public MvcTestResult get(String path) {
        return send(HttpMethod.GET, path, null);
    }

    public MvcTestResult post(String path, String body) {
        return send(HttpMethod.POST, path, body);
    }

    public MvcTestResult put(String path, @Nullable String body) {
        return send(HttpMethod.PUT, path, body);
    }

    public MvcTestResult patch(String path, String body) {
        return send(HttpMethod.PATCH, path, body);
    }

    public MvcTestResult delete(String path) {
        return send(HttpMethod.DELETE, path, null);
    }

    /** Sends a picture, with a description unless that is null. */
    public MvcTestResult upload(byte[] picture, @Nullable String alt) {
        var request = http.post().uri("/api/media").multipart().part(new MockPart("file", "picture.png", picture));
        if (alt != null) {
            request.part(new MockPart("alt", alt.getBytes(StandardCharsets.UTF_8)));
        }
        return request.headers(headers).remoteAddress(address()).exchange();
    }

    public JsonNode read(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    public MvcTestResult send(HttpMethod method, String path, @Nullable String body) {
        var bytes = body == null ? null : body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return send(method, URI.create(path), bytes, MediaType.APPLICATION_JSON_VALUE);
    }

    /** Asks for what has no end. */
    public MvcTestResult stream(String path) {
        return http.get().uri(path).headers(headers).remoteAddress(address()).asyncExchange();
    }

    /** Sends what no well-behaved program would. */
    public MvcTestResult send(HttpMethod method, URI address, byte @Nullable [] body, String type) {
        var request = http.method(method).uri(address).headers(headers).remoteAddress(address());
        if (body != null) {
            request.contentType(type).content(body);
        }
        return request.exchange();
    }

    private String address() {
        return address == null ? Addresses.fresh() : address;
    }

    private Tokens tokens(MvcTestResult answer) {
        var session = read(answer);
        return new Tokens(
                session.path("accessToken").asString(),
                session.path("refreshToken").asString());
    }
}
