package app.kith;

import app.kith.user.Profile;
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
    private final @Nullable String token;
    private final @Nullable String key;
    private final @Nullable String address;

    @Autowired
    Programming(MockMvcTester http, JsonMapper json) {
        this(http, json, null, null, null);
    }

    private Programming(
            MockMvcTester http,
            JsonMapper json,
            @Nullable String token,
            @Nullable String key,
            @Nullable String address) {
        this.http = http;
        this.json = json;
        this.token = token;
        this.key = key;
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
        return new Programming(http, json, token, key, address);
    }

    /** With an idempotency key on every POST. */
    public Programming withKey(String key) {
        return new Programming(http, json, token, key, address);
    }

    /** Always from the same address; without this, each request comes from another one. */
    public Programming from(String address) {
        return new Programming(http, json, token, key, address);
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
        return request.headers(headers(HttpMethod.POST))
                .remoteAddress(address())
                .exchange();
    }

    public JsonNode read(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private MvcTestResult send(HttpMethod method, String path, @Nullable String body) {
        var request = http.method(method).uri(path).headers(headers(method)).remoteAddress(address());
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(body.replace('\'', '"'));
        }
        return request.exchange();
    }

    private String address() {
        return address == null ? Addresses.fresh() : address;
    }

    private HttpHeaders headers(HttpMethod method) {
        var headers = new HttpHeaders();
        if (token != null) {
            headers.setBearerAuth(token);
        }
        if (key != null && method == HttpMethod.POST) {
            headers.set("Idempotency-Key", key);
        }
        return headers;
    }

    private Tokens tokens(MvcTestResult answer) {
        var session = read(answer);
        return new Tokens(
                session.path("accessToken").asString(),
                session.path("refreshToken").asString());
    }
}
