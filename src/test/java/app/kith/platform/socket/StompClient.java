package app.kith.platform.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.WebSocket;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A program that speaks STOMP. */
final class StompClient implements WebSocket.Listener {

    private static final int PATIENCE_S = 10;

    private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private final boolean reads;
    private @Nullable WebSocket socket;

    StompClient(boolean reads) {
        this.reads = reads;
    }

    record Frame(String command, Map<String, String> headers, String body) {

        static Frame of(String text) {
            var head = text.substring(0, text.indexOf("\n\n")).lines().toList();
            var headers = head.stream()
                    .skip(1)
                    .map(line -> line.split(":", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
            return new Frame(head.getFirst(), headers, text.substring(text.indexOf("\n\n") + 2, text.indexOf('\0')));
        }
    }

    void socket(WebSocket opened) {
        socket = opened;
    }

    StompClient connect(String token) {
        return send("CONNECT", "accept-version:1.2", "host:kith", "heart-beat:0,0", "Authorization:Bearer " + token);
    }

    /** Returns when the subscription stands. */
    StompClient subscribe(String queue) {
        send("SUBSCRIBE", "id:" + queue, "destination:/user/queue/" + queue, "receipt:r-" + queue);
        assertThat(expect("RECEIPT").headers()).containsEntry("receipt-id", "r-" + queue);
        return this;
    }

    StompClient send(String command, String... headers) {
        return raw(command + "\n" + Arrays.stream(headers).collect(Collectors.joining("\n")) + "\n\n\0");
    }

    StompClient raw(String words) {
        Objects.requireNonNull(socket).sendText(words, true).join();
        return this;
    }

    Frame expect(String command) {
        var frame = next();
        assertThat(frame.command()).as(frame.toString()).isEqualTo(command);
        return frame;
    }

    /** What the server says before it closes. */
    String lastWords() {
        var words = expect("ERROR").body();
        assertThat(closed).succeedsWithin(PATIENCE_S, TimeUnit.SECONDS);
        return words;
    }

    boolean isClosed() {
        return closed.isDone();
    }

    /** Without a word, as a program that crashes. */
    void vanish() {
        Objects.requireNonNull(socket).abort();
    }

    private Frame next() {
        try {
            return Objects.requireNonNull(frames.poll(PATIENCE_S, TimeUnit.SECONDS), "Nothing came");
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (reads) {
            opened.request(1);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            take(text.toString());
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed.complete(status);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable broken) {
        closed.complete(0);
    }

    private void take(String message) {
        if (!message.isBlank()) {
            frames.add(Frame.of(message));
        }
    }
}
