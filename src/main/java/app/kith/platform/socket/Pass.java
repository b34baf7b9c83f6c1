package app.kith.platform.socket;

import app.kith.platform.Acting;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import java.time.Instant;
import java.util.Set;

/**
 * What a program was let in with.
 *
 * @param access what the token stands for, which can be taken back
 * @param ends when the token does
 */
public record Pass(Viewer viewer, Set<String> scopes, long access, Instant ends) implements Acting {

    public Pass {
        scopes = Set.copyOf(scopes);
    }

    @Override
    public UserId id() {
        return viewer.id();
    }

    boolean opens(Queue queue) {
        return scopes.contains(queue.scope());
    }
}
