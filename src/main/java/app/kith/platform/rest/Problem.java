package app.kith.platform.rest;

import app.kith.platform.Refused.Fault;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Why something was not done, as RFC 9457 writes it.
 *
 * @param type where it is explained; it never changes, so programs can go by it
 * @param errors what is wrong with which field; empty when it is not about fields
 */
public record Problem(
        String type, String title, int status, @Nullable String detail, List<Fault> errors) {

    /** Where the kinds of problems are explained. */
    static final String PLACE = "/api/problems/";

    /** The kinds there are. A new one may come; none changes its meaning. */
    public enum Kind {
        BAD_REQUEST(HttpStatus.BAD_REQUEST, "This can’t be read"),
        INVALID(HttpStatus.BAD_REQUEST, "Some fields can’t be taken as they are"),
        NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED, "There is no valid access token"),
        WRONG_CREDENTIALS(HttpStatus.UNAUTHORIZED, "Nobody signs in with these"),
        NOT_ALLOWED(HttpStatus.FORBIDDEN, "The token does not allow this"),
        NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such thing"),
        METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This is not done that way here"),
        NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Answers are JSON"),
        CONFLICT(HttpStatus.CONFLICT, "Somebody was faster"),
        TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "This is too much at once"),
        UNSUPPORTED_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send JSON"),
        KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "This key was used for something else"),
        TOO_MANY(HttpStatus.TOO_MANY_REQUESTS, "Slow down"),
        TROUBLE(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here"),
        READ_ONLY(HttpStatus.SERVICE_UNAVAILABLE, "Nothing can be written now");

        private final HttpStatus status;
        private final String title;

        Kind(HttpStatus status, String title) {
            this.status = status;
            this.title = title;
        }

        int status() {
            return status.value();
        }

        /** Its name in addresses. */
        String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(Kind kind) {
        return of(kind, null);
    }

    public static Problem of(Kind kind, @Nullable String detail) {
        return of(kind, detail, List.of());
    }

    public static Problem of(Kind kind, @Nullable String detail, List<Fault> errors) {
        return new Problem(PLACE + kind.slug(), kind.title, kind.status(), detail, errors);
    }
}
