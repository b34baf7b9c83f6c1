package app.kith.platform.socket;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Lets programs in by their tokens, and knows which of them have to leave. */
public interface Gate {

    /** @return nobody when the token is not ours, or over */
    Optional<Pass> admit(String token);

    /**
     * Which of these are over by now: signed out, withdrawn, or their member suspended.
     *
     * @param accesses of passes that were given out
     */
    Set<Long> ended(Collection<Long> accesses);
}
