package app.kith.platform.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A program that reads server-sent events. */
final class StreamClient {

    private static final int PATIENCE_S = 30;

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final InputStream stream;

    StreamClient(InputStream stream) {
        this.stream = stream;
        Thread.startVirtualThread(this::read);
    }

    /** Its parts by their names. */
    record Event(Map<String, String> parts) {

        String id() {
            return parts.getOrDefault("id", "");
        }

        String name() {
            return parts.getOrDefault("event", "");
        }

        String data() {
            return parts.getOrDefault("data", "");
        }
    }

    /** The one that only says where the stream begins. */
    Event begin() {
        return expect("");
    }

    Event expect(String name) {
        var event = next();
        assertThat(event.name()).as(event.toString()).isEqualTo(name);
        return event;
    }

    boolean hasEnded() {
        return ended.getCount() == 0;
    }

    void vanish() throws IOException {
        stream.close();
    }

    /** The next one, whatever it is called. */
    Event next() {
        try {
            return Objects.requireNonNull(events.poll(PATIENCE_S, TimeUnit.SECONDS), "Nothing came");
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var parts = new HashMap<String, String>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty()) {
                    parts.put(
                            line.substring(0, line.indexOf(':')),
                            line.substring(line.indexOf(':') + 1).strip());
                } else if (!parts.containsKey("")) {
                    events.add(new Event(Map.copyOf(parts)));
                }
                if (line.isEmpty()) {
                    parts.clear();
                }
            }
        } catch (IOException closed) {
            events.add(new Event(Map.of("event", "broken")));
        } finally {
            ended.countDown();
        }
    }
}
