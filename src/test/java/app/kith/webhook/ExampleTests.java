package app.kith.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.platform.Cursor;
import app.kith.platform.Viewer;
import app.kith.post.Draft;
import app.kith.post.Posts;
import app.kith.webhook.Delivery.State;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The receiver that docs/api/webhooks.md shows receives. */
@KithTest
@Tag("wire")
@EnabledIf("hasPython")
class ExampleTests {

    private static final Pattern EXAMPLE = Pattern.compile("(?s)```python\n(.*?)```");
    private static final String PYTHON = Objects.requireNonNullElse(System.getenv("KITH_PYTHON"), "python3");

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Posts posts;
    private final Cast cast;

    private @TempDir Path folder;
    private Viewer alice;
    private int port;
    private Made made;

    ExampleTests(Webhooks webhooks, Deliveries deliveries, Posts posts, Cast cast) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.posts = posts;
        this.cast = cast;
    }

    static boolean hasPython() {
        try {
            return new ProcessBuilder(PYTHON, "--version").start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @BeforeEach
    void add() throws IOException {
        alice = cast.alice();
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var address = "http://127.0.0.1:%d/in".formatted(port);
        made = webhooks.add(alice, new WebhookDraft(address, Set.of(Kind.POST_PUBLISHED)));
    }

    @Test
    void believesWhatKithSigned() throws Exception {
        assertThat(heard(made.secret())).contains("\"post.published\"", "\"Bread is out.\"");
        await().untilAsserted(() -> assertThat(delivery().state()).isEqualTo(State.DELIVERED));
    }

    @Test
    void believesNobodyElse() throws Exception {
        assertThat(heard(Key.make().text())).isEqualTo("Not from Kith");
        await().untilAsserted(() -> assertThat(delivery().status()).isEqualTo(403));
    }

    private String heard(String secret) throws Exception {
        var receiver = start(secret);
        try (var lines = receiver.inputReader()) {
            posts.publish(alice, Draft.of("Bread is out."));
            return lines.readLine();
        } finally {
            receiver.destroy();
            receiver.waitFor();
        }
    }

    private Process start(String secret) throws IOException {
        var example = EXAMPLE.matcher(Files.readString(Path.of("docs/api/webhooks.md")));
        assertThat(example.find()).isTrue();
        var file = Files.writeString(folder.resolve("receiver.py"), example.group(1));
        var receiver = new ProcessBuilder(PYTHON, file.toString(), Integer.toString(port), secret)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        await().atMost(Duration.ofSeconds(20)).until(this::listens);
        return receiver;
    }

    private boolean listens() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private Delivery delivery() {
        return deliveries
                .page(alice, made.webhook().id(), Cursor.NEWEST)
                .items()
                .getFirst();
    }
}
