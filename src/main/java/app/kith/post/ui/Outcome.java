package app.kith.post.ui;

import app.kith.platform.NotFound;
import app.kith.platform.Refused;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What became of something that the browser asked for: the post as it is now, or why not.
 *
 * @param faults empty when it was done
 */
record Outcome(@Nullable Card card, List<Refused.Fault> faults) {

    static final String GONE = "This post is gone.";

    static Outcome of(Supplier<@Nullable Card> doing) {
        try {
            return new Outcome(doing.get(), List.of());
        } catch (Refused refused) {
            return new Outcome(null, refused.faults());
        } catch (NotFound gone) {
            return new Outcome(null, List.of(new Refused.Fault("id", GONE)));
        }
    }
}
