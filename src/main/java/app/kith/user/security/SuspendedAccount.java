package app.kith.user.security;

import java.io.Serial;
import org.springframework.security.authentication.LockedException;

/** The password was right, and the member is suspended. */
class SuspendedAccount extends LockedException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String member;

    /** @param member as {@link PrincipalName} writes it */
    SuspendedAccount(String member) {
        super("The member is suspended");
        this.member = member;
    }

    String member() {
        return member;
    }
}
