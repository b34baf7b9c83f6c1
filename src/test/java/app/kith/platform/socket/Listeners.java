package app.kith.platform.socket;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Cast;
import app.kith.platform.Time;
import app.kith.user.Profile;
import app.kith.user.security.Sessions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Programs that connect to the real server, and the tokens that they bring. */
@TestComponent
class Listeners {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Environment environment;
    private final Sessions sessions;
    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Time time;

    Listeners(
            Environment environment,
            Sessions sessions,
            JdbcClient database,
            TransactionOperations transaction,
            Time time) {
        this.environment = environment;
        this.sessions = sessions;
        this.database = database;
        this.transaction = transaction;
        this.time = time;
    }

    String token(Profile member) {
        return sessions.open(member.handle().toString(), Cast.PASSWORD, "test")
                .orElseThrow()
                .accessToken();
    }

    /** One that is over after this long. */
    String token(Profile member, Duration left) {
        var token = new AtomicReference<@Nullable String>();
        Time.at(issued(left), () -> token.set(token(member)));
        return Objects.requireNonNull(token.get());
    }

    /** One that allows only this. */
    String token(Profile member, String scopes) {
        var token = token(member);
        transaction.executeWithoutResult(_ -> database.sql("update program_access set scopes = ? where user_id = ?")
                .params(scopes, member.id().value())
                .update());
        return token;
    }

    StompClient connect(Profile member) {
        var client = open().connect(token(member));
        client.expect("CONNECTED");
        return client;
    }

    StompClient open() {
        return open(null, true);
    }

    /** One that takes nothing of what it is sent. */
    StompClient openDeaf() {
        return open(null, false);
    }

    StompClient openFrom(String origin) {
        return open(origin, true);
    }

    private StompClient open(@Nullable String origin, boolean reads) {
        var client = new StompClient(reads);
        var socket = http.newWebSocketBuilder();
        if (origin != null) {
            socket.header("Origin", origin);
        }
        client.socket(socket.subprotocols("v12.stomp")
                .buildAsync(address("ws", "/ws"), client)
                .join());
        return client;
    }

    /** How the server answers a handshake that asks for compression, as many clients do by themselves. */
    String handshakeWithCompression() throws IOException {
        try (var socket = new Socket("127.0.0.1", address("http", "/").getPort())) {
            socket.getOutputStream().write("""
                    GET /ws HTTP/1.1\r
                    Host: kith\r
                    Upgrade: websocket\r
                    Connection: Upgrade\r
                    Sec-WebSocket-Version: 13\r
                    Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                    Sec-WebSocket-Extensions: permessage-deflate\r
                    \r
                    """.getBytes(StandardCharsets.US_ASCII));
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return lines.lines().takeWhile(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
        }
    }

    StreamClient stream(String token, String... headers) throws IOException, InterruptedException {
        var response = http.send(request("/api/stream", token, headers).build(), BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream;charset=UTF-8");
        return new StreamClient(response.body());
    }

    HttpResponse<String> send(String method, String path, String token, String... headers)
            throws IOException, InterruptedException {
        var request = request(path, token, headers).method(method, HttpRequest.BodyPublishers.noBody());
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String token, String... headers) {
        var request = HttpRequest.newBuilder(address("http", path)).header("Authorization", "Bearer " + token);
        return headers.length > 0 ? request.headers(headers) : request;
    }

    private URI address(String scheme, String path) {
        return URI.create("%s://127.0.0.1:%s%s".formatted(scheme, environment.getProperty("local.server.port"), path));
    }

    private Instant issued(Duration left) {
        return time.instant().plus(left).minus(Duration.ofMinutes(15));
    }
}
