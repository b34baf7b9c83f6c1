package app.kith.platform.socket;

import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Writes server-sent events to a response that stays open. Between two of them, no thread waits for it. */
final class StreamWire implements Wire {

    private static final Logger LOG = LoggerFactory.getLogger(StreamWire.class);
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final AsyncContext response;
    private final JsonMapper json;

    StreamWire(AsyncContext response, JsonMapper json) {
        this.response = response;
        this.json = json;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        var stream = response.getResponse().getOutputStream();
        stream.write(bytes);
        stream.flush();
    }

    @Override
    public void close() {
        try {
            response.complete();
        } catch (IllegalStateException gone) {
            LOG.debug("The server had closed a stream before we did", gone);
        }
    }

    @Override
    public byte[] beat() {
        return Events.comment();
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public byte[] lastWords(String words) {
        return Events.event(null, "end", json.writeValueAsBytes(Map.of("reason", words)));
    }
}
