package app.kith.platform.socket;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/** Writes STOMP frames to a WebSocket. */
final class StompWire implements Wire {

    static final Duration PAUSE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(StompWire.class);

    private final WebSocketSession session;

    StompWire(WebSocketSession session) {
        this.session = session;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        session.sendMessage(new TextMessage(bytes));
    }

    @Override
    public void close() {
        try {
            session.close(CloseStatus.NORMAL);
        } catch (IOException gone) {
            LOG.debug("A program had gone away before it was told to", gone);
        }
    }

    @Override
    public byte[] beat() {
        return Frames.heartbeat();
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public byte[] lastWords(String words) {
        return Frames.error(words);
    }
}
