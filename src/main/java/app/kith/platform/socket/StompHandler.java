package app.kith.platform.socket;

import app.kith.platform.Ids;
import app.kith.platform.rest.Json;
import app.kith.platform.socket.StompTalk.Doors;
import jakarta.websocket.Session;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** Hands what comes over a WebSocket to the talk that it belongs to. */
@Component
class StompHandler extends TextWebSocketHandler {

    private static final Logger LOG = LoggerFactory.getLogger(StompHandler.class);
    private static final String TALK = "kith.talk";

    /** Tomcat's own name for how long a write may wait for its reader; it closes the connection then. */
    private static final String WRITE_PATIENCE = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

    private final Doors doors;

    StompHandler(Gate gate, Connections connections, Queues queues, Ids ids) {
        this.doors = new Doors(gate, connections, queues, Json.mapper(), ids);
    }

    /** Long frames come in parts, so that not every connection holds a buffer for the longest. */
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        var socket = Objects.requireNonNull(((NativeWebSocketSession) session).getNativeSession(Session.class));
        socket.getUserProperties().put(WRITE_PATIENCE, Outlet.PATIENCE.toMillis());
        var connection = doors.connections().open(new StompWire(session));
        session.getAttributes().put(TALK, new StompTalk(doors, connection));
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        var talk = talk(session);
        try {
            talk.hear(ByteBuffer.wrap(message.getPayload().getBytes(StandardCharsets.UTF_8)));
        } catch (Refusal refusal) {
            LOG.debug("A program was refused", refusal);
            talk.end(refusal.words());
        } catch (RuntimeException trouble) {
            LOG.error("A frame failed", trouble);
            talk.end("Something went wrong here. Try again in a moment.");
        }
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable broken) {
        LOG.debug("A socket broke", broken);
        talk(session).end("");
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        talk(session).end("");
    }

    private static StompTalk talk(WebSocketSession session) {
        return (StompTalk) Objects.requireNonNull(session.getAttributes().get(TALK));
    }
}
