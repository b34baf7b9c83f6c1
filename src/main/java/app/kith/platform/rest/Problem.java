package app.kith.platform.rest;

import app.kith.platform.OutOfReach;
import app.kith.platform.Refused.Fault;
import app.kith.platform.Unavailable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        BAD_REQUEST(
                HttpStatus.BAD_REQUEST,
                "This can’t be read",
                "The request is not what this call takes: broken JSON, a parameter that is missing or has the wrong form. Sent again as it is, it will fail again."),
        INVALID(
                HttpStatus.BAD_REQUEST,
                "Some fields can’t be taken as they are",
                "“errors” names each field and says what to do about it, in words that can be shown to a person."),
        NOT_SIGNED_IN(
                HttpStatus.UNAUTHORIZED,
                "There is no valid access token",
                "The access token is missing, has ended or was taken back. Get a new one with the refresh token; if that fails, too, let the member sign in again."),
        WRONG_CREDENTIALS(
                HttpStatus.UNAUTHORIZED,
                "Nobody signs in with these",
                "The name and the password don’t belong together, or the refresh token was used already. Which of them is wrong is not said."),
        NOT_ALLOWED(
                HttpStatus.FORBIDDEN,
                "The token does not allow this",
                "The token lacks the scope that this call needs, or it belongs to somebody else than the thing does."),
        SUSPENDED(
                HttpStatus.FORBIDDEN,
                "This account is suspended",
                "The password is right, but who looks after this place has suspended the account. “detail” says why and until when, in words for the member. Before that, trying again changes nothing."),
        NOT_FOUND(
                HttpStatus.NOT_FOUND,
                "There is no such thing",
                "It never was, it is gone, or it is not meant for this member: the three are not told apart."),
        METHOD_NOT_ALLOWED(
                HttpStatus.METHOD_NOT_ALLOWED,
                "This is not done that way here",
                "The address exists, but not for this method. “Allow” names those it has."),
        NOT_ACCEPTABLE(
                HttpStatus.NOT_ACCEPTABLE, "Answers are JSON", "Send “Accept: application/json”, or leave it out."),
        CONFLICT(
                HttpStatus.CONFLICT,
                "Somebody was faster",
                "It would have been right, but something else was there first: a handle that is taken, or the same request that is still under way. With “Retry-After”, send it again then."),
        OUTDATED(
                HttpStatus.PRECONDITION_FAILED,
                "This is not what you read any more",
                "“If-Match” says what the program has read, and something has changed since, if only a count. Nothing was done. Read it again, and decide anew."),
        TOO_LARGE(
                HttpStatus.CONTENT_TOO_LARGE,
                "This is too much at once",
                "A body has at most 1 MB, a picture at most 10 MB."),
        UNSUPPORTED_TYPE(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "Send JSON",
                "Send “Content-Type: application/json”; pictures go as multipart/form-data."),
        KEY_REUSED(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "This key was used for something else",
                "An Idempotency-Key stands for one body at one address, for a day. Make a new key for each new thing."),
        TOO_MANY(
                HttpStatus.TOO_MANY_REQUESTS,
                "Slow down",
                "This was done too often. “Retry-After” says in how many seconds the next one is granted; X-RateLimit-Limit, -Remaining and -Reset (in seconds) say how much there is before it comes to that."),
        TROUBLE(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong here",
                "This is a fault of the server, and its log tells why. Nothing in the request has to change."),
        READ_ONLY(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Nothing can be written now",
                "The database takes no writes for the moment; reading goes on. Send it again after “Retry-After”, with the same Idempotency-Key."),
        OUT_OF_REACH(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The data can’t be got at now",
                "The database does not answer for the moment, so nothing was read and nothing written. Send it again after “Retry-After”.");

        private final HttpStatus status;
        private final String title;
        private final String advice;

        Kind(HttpStatus status, String title, String advice) {
            this.status = status;
            this.title = title;
            this.advice = advice;
        }

        static Optional<Kind> named(String slug) {
            return Arrays.stream(values())
                    .filter(kind -> kind.slug().equals(slug))
                    .findFirst();
        }

        int status() {
            return status.value();
        }

        String title() {
            return title;
        }

        /** What it means, and what to do about it. */
        String advice() {
            return advice;
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

    public static Problem of(Unavailable now) {
        return of(now instanceof OutOfReach ? Kind.OUT_OF_REACH : Kind.READ_ONLY, now.getMessage());
    }

    public static Problem of(Kind kind, @Nullable String detail) {
        return of(kind, detail, List.of());
    }

    public static Problem of(Kind kind, @Nullable String detail, List<Fault> errors) {
        return new Problem(PLACE + kind.slug(), kind.title, kind.status(), detail, errors);
    }
}
