package app.kith.platform;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;

/**
 * One page of a list, and the cursor where the next one begins.
 *
 * @param next the id of the last item, as text; null when the list ends here
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** Before every id there is: where a list that shows the newest first begins. */
    public static final long NEWEST = Long.MAX_VALUE;

    /** After which every id comes: where a list that shows the oldest first begins. */
    public static final long OLDEST = 0;

    public static final int SIZE = 20;

    /** One row more than a page shows: it tells whether there is a next page, so that nothing is counted. */
    public static final Limit PROBE = Limit.of(SIZE + 1);

    public Page {
        items = List.copyOf(items);
    }

    /** Cuts a list that was asked for with {@link #PROBE} to a page. */
    public static <T> Page<T> of(List<T> probed, ToLongFunction<? super T> id) {
        var items = probed.stream().limit(SIZE).toList();
        return new Page<>(items, probed.size() > SIZE ? Long.toString(id.applyAsLong(items.getLast())) : null);
    }

    public static <T> Page<T> empty() {
        return new Page<>(List.of(), null);
    }

    /** The same page with other items, which may be fewer: what the viewer may not see is left out. */
    public <R> Page<R> with(List<R> others) {
        return new Page<>(others, next);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> function) {
        return new Page<>(items.stream().<R>map(function).toList(), next);
    }

    /** The cursor that a client sent, or where the newest first begin when it sent none. */
    public static long before(@Nullable String cursor) {
        return cursor == null || cursor.isBlank() ? NEWEST : Ids.parse(cursor);
    }

    /** The cursor that a client sent, or where the oldest first begin when it sent none. */
    public static long after(@Nullable String cursor) {
        return cursor == null || cursor.isBlank() ? OLDEST : Ids.parse(cursor);
    }
}
