package app.kith.platform.rest;

import app.kith.platform.Conflict;
import app.kith.platform.Forbidden;
import app.kith.platform.NotFound;
import app.kith.platform.Refused;
import app.kith.platform.Refused.Fault;
import app.kith.platform.Suspended;
import app.kith.platform.Unavailable;
import app.kith.platform.Uncertain;
import app.kith.platform.limits.TooMany;
import app.kith.platform.rest.Problem.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns what doors and the framework throw into problems. No stack trace leaves the house. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** Not there, or not to be seen: nobody can tell the two apart. */
    @ExceptionHandler
    ResponseEntity<Problem> on(NotFound missing) {
        return answer(Problem.of(Kind.NOT_FOUND));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(WrongCredentials wrong) {
        return answer(Problem.of(Kind.WRONG_CREDENTIALS));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(Refused refused) {
        return answer(Problem.of(kind(refused), refused.getMessage(), refused.faults()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(Outdated outdated) {
        return answer(Problem.of(Kind.OUTDATED));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(Suspended suspended) {
        return answer(Problem.of(Kind.SUSPENDED, suspended.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(TooMany often) {
        return later(Problem.of(Kind.TOO_MANY, often.getMessage()), often.pause());
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(Unavailable unavailable, HttpServletRequest request) {
        if (unavailable instanceof Uncertain) {
            Once.leaveOpen(request);
        }
        return later(Problem.of(unavailable), Unavailable.RETRY);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(RuntimeException unforeseen) {
        LOG.error("A request failed", unforeseen);
        return answer(Problem.of(Kind.TROUBLE));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(unreadable(unreadable));
    }

    /** A parameter of another kind than the call takes; an id of the wrong form names nothing. */
    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (mismatch.getMostSpecificCause() instanceof NotFound) {
            return handleExceptionInternal(mismatch, null, headers, HttpStatus.NOT_FOUND, request);
        }
        var name = Objects.requireNonNullElse(mismatch.getPropertyName(), "");
        var fault = new Fault(name, "This has the wrong form.");
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(Kind.INVALID, fault.message(), List.of(fault)));
    }

    /** The framework's own: a wrong method, a missing parameter, too large a body. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(kind(status)));
    }

    private static Problem unreadable(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getMostSpecificCause()) {
            case Refused refused -> Problem.of(Kind.INVALID, refused.getMessage(), refused.faults());
            case UnrecognizedPropertyException unknown -> field(unknown, "There is no such field.");
            case JacksonException wrong when !wrong.getPath().isEmpty() -> field(wrong, "This has the wrong form.");
            default -> Problem.of(Kind.BAD_REQUEST);
        };
    }

    private static Problem field(JacksonException wrong, String message) {
        var name = wrong.getPath().getLast().getPropertyName();
        return name == null
                ? Problem.of(Kind.BAD_REQUEST)
                : Problem.of(Kind.INVALID, message, List.of(new Fault(name, message)));
    }

    private static Kind kind(Refused refused) {
        return switch (refused) {
            case Conflict _ -> Kind.CONFLICT;
            case Forbidden _ -> Kind.NOT_ALLOWED;
            default -> Kind.INVALID;
        };
    }

    private static Kind kind(HttpStatusCode status) {
        for (var kind : Kind.values()) {
            if (kind.status() == status.value()) {
                return kind;
            }
        }
        return status.is5xxServerError() ? Kind.TROUBLE : Kind.BAD_REQUEST;
    }

    private static ResponseEntity<Problem> later(Problem problem, Duration pause) {
        return ResponseEntity.status(problem.status())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(pause.toSeconds()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ResponseEntity<Problem> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
