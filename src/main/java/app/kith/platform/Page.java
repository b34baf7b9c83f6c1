package app.kith.platform;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, and the cursor where the next one begins.
 *
 * @param next the id of the last item, as text; null when the list ends here
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** Cuts a list that was asked for with the cursor's {@link Cursor#probe} to a page. */
    public static <T> Page<T> of(List<T> probed, Cursor cursor, ToLongFunction<? super T> id) {
        var items = probed.stream().limit(cursor.size()).toList();
        var isLast = probed.size() <= cursor.size();
        return new Page<>(items, isLast ? null : Long.toString(id.applyAsLong(items.getLast())));
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
}
