package app.kith.user;

import app.kith.platform.UserId;
import java.util.Collection;
import java.util.Set;

/**
 * Hides members from each other. Why, is not known here: a module above knows and answers, so that no question about a
 * member can forget to ask. See docs/decisions/018.
 */
public interface Veil {

    /** Whether there is no such member as far as the viewer can tell. */
    boolean hides(UserId member, UserId viewer);

    /** Those of the members whom the viewer does not find, whichever of the two wanted it so; in one statement. */
    Set<UserId> apart(UserId viewer, Collection<UserId> members);
}
