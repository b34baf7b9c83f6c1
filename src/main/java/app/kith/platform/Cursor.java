package app.kith.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;

/**
 * Where a page of a list begins, and how many items it shows at most.
 *
 * @param place the id next to which it begins: below it in a list that shows the newest first, above it in one that
 *     shows the oldest first
 */
public record Cursor(long place, int size) {

    /** How many items a page shows when nobody asks for another number. */
    public static final int SIZE = 20;

    /** How many can be asked for at once. */
    public static final int LARGEST = 100;

    /** Before every id there is: where a list that shows the newest first begins. */
    public static final Cursor NEWEST = at(Long.MAX_VALUE);

    /** After which every id comes: where a list that shows the oldest first begins. */
    public static final Cursor OLDEST = at(0);

    public Cursor {
        if (size < 1 || size > LARGEST) {
            throw new Refused("limit", "A page has 1 to %d items.".formatted(LARGEST));
        }
    }

    public static Cursor at(long place) {
        return new Cursor(place, SIZE);
    }

    /**
     * What a client sent, or where the newest first begin when it sent nothing.
     *
     * @throws NotFound when it was no cursor
     */
    public static Cursor before(@Nullable String text) {
        return text == null || text.isBlank() ? NEWEST : at(Ids.parse(text));
    }

    /**
     * What a client sent, or where the oldest first begin when it sent nothing.
     *
     * @throws NotFound when it was no cursor
     */
    public static Cursor after(@Nullable String text) {
        return text == null || text.isBlank() ? OLDEST : at(Ids.parse(text));
    }

    public Cursor of(int size) {
        return new Cursor(place, size);
    }

    /** One row more than the page shows: it tells whether there is a next page, so that nothing is counted. */
    public Limit probe() {
        return Limit.of(size + 1);
    }
}
