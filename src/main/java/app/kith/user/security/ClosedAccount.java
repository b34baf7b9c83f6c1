package app.kith.user.security;

import java.io.Serial;
import org.springframework.security.authentication.DisabledException;

/** The password was right, and the account is closed. */
class ClosedAccount extends DisabledException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String member;

    /** @param member as {@link PrincipalName} writes it */
    ClosedAccount(String member) {
        super("The account is closed");
        this.member = member;
    }

    String member() {
        return member;
    }
}
