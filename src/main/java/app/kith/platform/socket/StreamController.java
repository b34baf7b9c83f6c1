package app.kith.platform.socket;

import app.kith.platform.Ids;
import app.kith.platform.NotFound;
import app.kith.platform.Refused;
import app.kith.platform.Time;
import app.kith.platform.rest.Json;
import app.kith.platform.rest.Problem;
import app.kith.platform.rest.Problem.Kind;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same as over the socket, as server-sent events. The response is opened by hand rather than by the framework's
 * emitter, which would write in the thread of whoever tells.
 */
@RestController
@RequestMapping("/api/stream")
class StreamController {

    private static final Logger LOG = LoggerFactory.getLogger(StreamController.class);
    private static final String BEARER = "Bearer ";
    private static final String LAST = "Last-Event-ID";
    private static final String EVENTS = "text/event-stream;charset=UTF-8";
    private static final long FOR_EVER = 0;

    private final JsonMapper json = Json.mapper();
    private final Gate gate;
    private final Connections connections;
    private final Queues queues;
    private final Time time;

    StreamController(Gate gate, Connections connections, Queues queues, Time time) {
        this.gate = gate;
        this.connections = connections;
        this.queues = queues;
        this.time = time;
    }

    /** Streams what happens, as server-sent events, for as long as the connection lasts. */
    @GetMapping
    void show(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestHeader(HttpHeaders.AUTHORIZATION) String credentials,
            @RequestHeader(name = LAST, required = false) @Nullable String last) {
        var known = last == null ? null : known(last);
        var pass = gate.admit(credentials.substring(BEARER.length()))
                .orElseThrow(() -> new Refusal("There is no valid access token."));
        var connection = connections.open(pass, () -> new StreamWire(start(request), json));
        request.getAsyncContext().addListener(new ReaderGone(connection));
        try {
            greet(request, response);
        } catch (IOException gone) {
            LOG.debug("A reader went away before the stream began", gone);
            connection.end("");
            return;
        }
        begin(new Stream(connection, pass, queues.openTo(pass), json, this::now, connections::areDeaf), known);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(Refusal refusal) {
        var problem = Problem.of(refusal instanceof TooMany ? Kind.TOO_MANY : Kind.NOT_SIGNED_IN, refusal.words());
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private void begin(Stream stream, @Nullable Long known) {
        var now = now();
        if (known == null) {
            stream.begin(now);
        } else {
            stream.resume(Math.clamp(known, 0, now), now);
        }
    }

    private long now() {
        return Ids.from(time.instant());
    }

    private static AsyncContext start(HttpServletRequest request) {
        var context = request.startAsync();
        context.setTimeout(FOR_EVER);
        return context;
    }

    /** In the thread of the request, so that the filters have nothing left to write when others begin to. */
    private static void greet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ShallowEtagHeaderFilter.disableContentCaching(request);
        response.setContentType(EVENTS);
        response.setHeader("X-Accel-Buffering", "no"); // nginx hands on what it has
        response.getOutputStream().flush();
    }

    private static long known(String last) {
        try {
            return Ids.parse(last);
        } catch (NotFound noId) {
            throw (Refused) new Refused(LAST, "Send the id of the last event that you have.").initCause(noId);
        }
    }
}
