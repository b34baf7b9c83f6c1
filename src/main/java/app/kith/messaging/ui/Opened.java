package app.kith.messaging.ui;

import app.kith.messaging.Conversation;
import app.kith.messaging.SeenUpTo;
import app.kith.platform.UserId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that somebody opens.
 *
 * @param me who looks at it
 * @param name what they call it
 * @param here which of the members have Kith open
 * @param seen how far the others have read
 * @param lines from before the first unread one to the newest; with the cursor to what is older
 * @param blocked which of a group the viewer blocked: what they say is folded
 * @param closed why nothing can be written here; null when it can
 * @param more whether so many are unread that the newest are still missing
 */
record Opened(
        UserId me,
        String name,
        Conversation conversation,
        Set<UserId> here,
        List<SeenUpTo> seen,
        Lines lines,
        Set<UserId> blocked,
        @Nullable String closed,
        boolean more) {}
