package app.kith.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls of Kith's API through its front door. Each caller keeps the cookie that leads to their node. */
final class Api {

    static final JsonMapper JSON = JsonMapper.shared();

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Pattern ROUTE = Pattern.compile("(kith_route=[^;]+)");

    private final String address;
    private final HttpClient http;

    Api(String address, Path authority) throws IOException, GeneralSecurityException {
        this.address = address;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(Trust.in(authority))
                .connectTimeout(PATIENCE)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /**
     * @param token empty for nobody
     * @param route the cookie that leads to a node; empty for any
     */
    record Caller(String token, String route) {

        static final Caller NOBODY = new Caller("", "");
    }

    /** @param route the cookie that this answer set, else the one that it was asked with */
    record Reply(int status, String body, String route, String node) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        Reply expect(int... wanted) {
            for (var each : wanted) {
                if (status == each) {
                    return this;
                }
            }
            throw new IllegalStateException("Answered with %d: %s".formatted(status, body));
        }
    }

    Reply get(Caller caller, String path) throws IOException, InterruptedException {
        return send(request(caller, path).GET().timeout(PATIENCE).build(), caller);
    }

    Reply post(Caller caller, String path, @Nullable Object body) throws IOException, InterruptedException {
        return send(
                request(caller, path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body == null ? "" : JSON.writeValueAsString(body)))
                        .timeout(PATIENCE)
                        .build(),
                caller);
    }

    Reply put(Caller caller, String path) throws IOException, InterruptedException {
        var put = request(caller, path).PUT(BodyPublishers.noBody());
        return send(put.timeout(PATIENCE).build(), caller);
    }

    /** An open stream of events, from the one after {@code last} on. */
    HttpResponse<InputStream> stream(Caller caller, @Nullable String last) throws IOException, InterruptedException {
        var request = request(caller, "/api/stream");
        if (last != null) {
            request.header("Last-Event-ID", last);
        }
        return http.send(request.GET().timeout(PATIENCE).build(), BodyHandlers.ofInputStream());
    }

    private HttpRequest.Builder request(Caller caller, String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        if (!caller.token().isEmpty()) {
            request.header("Authorization", "Bearer " + caller.token());
        }
        if (!caller.route().isEmpty()) {
            request.header("Cookie", caller.route());
        }
        return request;
    }

    private Reply send(HttpRequest request, Caller caller) throws IOException, InterruptedException {
        var answer = http.send(request, BodyHandlers.ofString());
        return new Reply(
                answer.statusCode(),
                answer.body(),
                route(answer, caller.route()),
                answer.headers().firstValue("Kith-Node").orElse(""));
    }

    static String route(HttpResponse<?> answer, String before) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(ROUTE::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElse(before);
    }
}
