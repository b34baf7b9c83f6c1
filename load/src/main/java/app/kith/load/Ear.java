package app.kith.load;

import app.kith.load.Api.Caller;
import app.kith.load.Journal.Seen;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A member's program that listens: it holds a stream open, comes back with the last id that it had when that ends, and
 * takes a stream that is silent for longer than Kith ever is for dead.
 */
final class Ear implements Runnable {

    /** Kith says something every 15 seconds. */
    private static final Duration SILENCE = Duration.ofSeconds(20);

    /** About what Kith asks for in {@code retry}, give or take a half, as it does. */
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Api api;
    private final Member member;
    private final Journal journal;
    private volatile long heard = System.nanoTime();
    private volatile boolean over;
    private volatile @Nullable InputStream open;
    private @Nullable String last;
    private String route;

    Ear(Api api, Member member, Journal journal) {
        this.api = api;
        this.member = member;
        this.journal = journal;
        this.route = member.route();
    }

    @Override
    public void run() {
        while (!over) {
            try {
                listen();
            } catch (IOException gone) {
                // Whoever listens comes back, whatever the reason was.
                pause();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    boolean isOpen() {
        return open != null;
    }

    private void listen() throws IOException, InterruptedException {
        heard = System.nanoTime();
        var answer = api.stream(new Caller(member.token(), route), last);
        if (answer.statusCode() != 200) {
            answer.body().close();
            throw new IOException("Refused with " + answer.statusCode());
        }
        route = Api.route(answer, route);
        open = answer.body();
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            hear(lines);
        } finally {
            open = null;
        }
    }

    private void hear(BufferedReader lines) throws IOException, InterruptedException {
        var event = "";
        var id = last;
        for (var line = lines.readLine(); line != null && !over; line = lines.readLine()) {
            heard = System.nanoTime();
            if (line.startsWith("id: ")) {
                id = line.substring("id: ".length());
            } else if (line.startsWith("event: ")) {
                event = line.substring("event: ".length());
            } else if (line.startsWith("data: ") && event.equals("message")) {
                message(line.substring("data: ".length()));
            } else if (line.startsWith("data: ") && event.equals("reset")) {
                catchUp();
            } else if (line.isEmpty()) {
                last = id; // what it names is dealt with
            }
        }
        throw new IOException("The stream has ended");
    }

    /** More was missed than a stream tells: it is read, as docs/api/live.md says. */
    private void catchUp() throws IOException, InterruptedException {
        for (var conversation : member.conversations()) {
            api.get(new Caller(member.token(), route), "/api/messages/%s?limit=100".formatted(conversation))
                    .expect(200)
                    .json()
                    .get("items")
                    .forEach(this::saw);
        }
    }

    private void message(String data) {
        saw(Api.JSON.readTree(data));
    }

    private void saw(JsonNode message) {
        var key = message.get("text").asString().split(" ", 2)[0];
        journal.add(new Seen(
                member.id(),
                key,
                message.get("id").asString(),
                message.get("conversationId").asString(),
                System.currentTimeMillis()));
    }

    /** Ends a stream that has been silent for too long; its thread then opens another. */
    void look() {
        var stream = open;
        if (stream != null && System.nanoTime() - heard > SILENCE.toNanos()) {
            close(stream);
        }
    }

    void end() {
        over = true;
        var stream = open;
        if (stream != null) {
            close(stream);
        }
    }

    private static void close(InputStream stream) {
        try {
            stream.close();
        } catch (IOException closed) {
            throw new java.io.UncheckedIOException(closed);
        }
    }

    private static void pause() {
        LockSupport.parkNanos(PAUSE.toNanos() / 2 + ThreadLocalRandom.current().nextLong(PAUSE.toNanos()));
    }
}
