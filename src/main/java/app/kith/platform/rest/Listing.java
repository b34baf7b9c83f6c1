package app.kith.platform.rest;

import app.kith.platform.Cursor;
import app.kith.platform.Page;
import app.kith.platform.Refused;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** How a page of a list is answered: what is on it, and where the next one is. */
public final class Listing {

    private Listing() {}

    /** @param cursor the name of the parameter that leads on: {@code before} or {@code after} */
    public static <T> ResponseEntity<Page<T>> of(Page<T> page, String cursor) {
        var answer = ResponseEntity.ok();
        if (page.next() != null) {
            answer.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next(cursor, page.next())));
        }
        return answer.body(page);
    }

    /**
     * How many items a page is to have. What is no number is as wrong as one that is too large.
     *
     * @param limit as it was sent; null when it was not
     * @throws Refused for less than one, or more than {@link Cursor#LARGEST}
     */
    public static int size(@Nullable String limit) {
        try {
            return Cursor.NEWEST
                    .of(limit == null ? Cursor.SIZE : Integer.parseInt(limit))
                    .size();
        } catch (NumberFormatException notANumber) {
            return Cursor.NEWEST.of(0).size();
        }
    }

    private static URI next(String cursor, String value) {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam(cursor, value)
                .build()
                .toUri();
    }
}
