package app.kith.notification;

import app.kith.notification.Notification.Kind;
import java.util.EnumSet;
import java.util.Set;

/** Which notifications one wants to see. */
public enum Show {
    ALL(EnumSet.allOf(Kind.class)),
    MENTIONS(Set.of(Kind.MENTION)),
    FOLLOWS(Set.of(Kind.FOLLOW));

    private final Set<Kind> kinds;

    Show(Set<Kind> kinds) {
        this.kinds = kinds;
    }

    public boolean includes(Kind kind) {
        return kinds.contains(kind);
    }

    Set<Kind> kinds() {
        return kinds;
    }
}
