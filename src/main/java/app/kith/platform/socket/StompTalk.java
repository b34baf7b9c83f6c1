package app.kith.platform.socket;

import app.kith.platform.Ids;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.BufferingStompDecoder;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompConversionException;
import org.springframework.messaging.simp.stomp.StompDecoder;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import tools.jackson.databind.json.JsonMapper;

/** What one program says over its socket, frame by frame. Programs listen here; they act by REST. */
final class StompTalk {

    static final int LONGEST_FRAME = 64 * 1024;

    /** More than there are queues, and few enough to be held. */
    static final int MOST_SUBSCRIPTIONS = 16;

    private static final StompDecoder DECODER = new StompDecoder();
    private static final String BEARER = "Bearer ";

    /** One that is late once is not gone. */
    private static final int BEATS_OF_GRACE = 3;

    private final BufferingStompDecoder decoder = new BufferingStompDecoder(DECODER, LONGEST_FRAME);
    private final Doors doors;
    private final Connection connection;
    private @Nullable Pass pass;

    /** What all talks need. */
    record Doors(Gate gate, Connections connections, Queues queues, JsonMapper json, Ids ids) {}

    StompTalk(Doors doors, Connection connection) {
        this.doors = doors;
        this.connection = connection;
    }

    /** A frame, a part of one, several, or an end of line that only says that the program is alive. */
    void hear(ByteBuffer bytes) {
        connection.heard();
        decode(bytes).forEach(frame -> hear(StompHeaderAccessor.wrap(frame)));
    }

    void end(String lastWords) {
        connection.end(lastWords);
    }

    private List<Message<byte[]>> decode(ByteBuffer bytes) {
        try {
            return decoder.decode(bytes);
        } catch (StompConversionException | IllegalArgumentException unreadable) {
            throw (Refusal) new Refusal("This is no frame of STOMP, or one of more than 64 KB.").initCause(unreadable);
        }
    }

    private void hear(StompHeaderAccessor frame) {
        switch (frame.getCommand()) {
            case null -> connection.heard();
            case CONNECT, STOMP -> connect(frame);
            case SUBSCRIBE -> subscribe(frame);
            case UNSUBSCRIBE -> connection.unlisten(header(frame, "id"));
            case DISCONNECT -> {}
            default -> throw new Refusal("Nothing is sent here but subscriptions. Write by REST.");
        }
        answer(frame);
    }

    private void connect(StompHeaderAccessor frame) {
        if (pass != null) {
            throw new Refusal("You are connected already.");
        }
        var version = version(frame);
        var silence = silence(frame);
        var admitted = admit(frame);
        doors.connections().admit(connection, admitted);
        pass = admitted;
        connection.expect(silence);
        connection.say(Frames.connected(version, StompWire.PAUSE.toMillis()));
    }

    private static String version(StompHeaderAccessor frame) {
        var known = frame.getAcceptVersion();
        if (known.contains("1.2")) {
            return "1.2";
        }
        if (known.contains("1.1")) {
            return "1.1";
        }
        throw new Refusal("Connect with the header accept-version:1.2.");
    }

    private Pass admit(StompHeaderAccessor frame) {
        return Optional.ofNullable(frame.getFirstNativeHeader("Authorization"))
                .filter(credentials -> credentials.startsWith(BEARER))
                .flatMap(credentials -> doors.gate().admit(credentials.substring(BEARER.length())))
                .orElseThrow(
                        () -> new Refusal("Connect with the header Authorization:Bearer and a valid access token."));
    }

    /** How long there may be nothing from a program that promised heartbeats. */
    private static Duration silence(StompHeaderAccessor frame) {
        var promised = promised(frame);
        return promised <= 0
                ? Duration.ZERO
                : Duration.ofMillis(Math.max(promised, StompWire.PAUSE.toMillis()))
                        .multipliedBy(BEATS_OF_GRACE);
    }

    private static long promised(StompHeaderAccessor frame) {
        try {
            return frame.getHeartbeat()[0];
        } catch (NumberFormatException wrong) {
            throw (Refusal) new Refusal("The header heart-beat has two numbers of milliseconds.").initCause(wrong);
        }
    }

    private void subscribe(StompHeaderAccessor frame) {
        var admitted = connected();
        var id = header(frame, "id");
        var destination = header(frame, "destination");
        var queue = doors.queues().at(destination, admitted);
        if (connection.listens(id)) {
            throw new Refusal("There is a subscription with this id already.");
        }
        if (connection.ears() >= MOST_SUBSCRIPTIONS) {
            throw new Refusal("There are too many subscriptions.");
        }
        connection.listen(admitted, id, queue, news -> message(id, destination, news));
    }

    private byte @Nullable [] message(String subscription, String destination, News news) {
        var body = news.body().get();
        var id = Objects.requireNonNullElseGet(news.id(), doors.ids()::next);
        return body == null
                ? null
                : Frames.message(
                        subscription,
                        destination,
                        Long.toString(id),
                        doors.json().writeValueAsBytes(body));
    }

    /** A receipt comes after what the frame has done, so a program knows that from then on it misses nothing. */
    private void answer(StompHeaderAccessor frame) {
        var receipt = frame.getFirstNativeHeader("receipt");
        if (receipt != null) {
            connected();
            connection.say(Frames.receipt(receipt));
        }
        if (frame.getCommand() == StompCommand.DISCONNECT) {
            connection.leave();
        }
    }

    private Pass connected() {
        if (pass == null) {
            throw new Refusal("Send CONNECT first.");
        }
        return pass;
    }

    private static String header(StompHeaderAccessor frame, String name) {
        var value = frame.getFirstNativeHeader(name);
        if (value == null) {
            throw new Refusal("The header %s is missing.".formatted(name));
        }
        return value;
    }
}
