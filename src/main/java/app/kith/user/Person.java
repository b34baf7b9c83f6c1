package app.kith.user;

import app.kith.platform.UserId;
import org.jspecify.annotations.Nullable;

/** A member as seen beside everything they do: enough for a face and a name. */
public record Person(
        UserId id,
        Handle handle,
        String displayName,
        @Nullable String avatarUrl) {

    static final String FORMER = "Former member";

    /** Nobody can have it: who is reserved for those who are gone. */
    static final String FORMER_HANDLE = "former_member";

    /** Whether it stands for somebody who is gone. */
    public boolean gone() {
        return handle.text().equals(FORMER_HANDLE);
    }

    /** Stands for somebody who is gone, where what they said to others stays. */
    public static Person former(UserId id) {
        return new Person(id, new Handle(FORMER_HANDLE), FORMER, null);
    }
}
