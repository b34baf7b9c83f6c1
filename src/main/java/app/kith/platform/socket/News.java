package app.kith.platform.socket;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param id names it, and grows with time; null for what is not kept and can't be read later
 * @param body the same record that the API answers with; asked for when it is written, and null when there is nothing
 *     to see any more
 */
public record News(@Nullable Long id, Supplier<? extends @Nullable Object> body) {

    public static News of(@Nullable Long id, Object body) {
        return new News(id, () -> body);
    }
}
