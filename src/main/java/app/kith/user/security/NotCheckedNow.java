package app.kith.user.security;

import app.kith.platform.Unavailable;
import org.springframework.security.core.AuthenticationException;

/** {@link Unavailable}, in the words of those who check passwords: nobody knows whether it was right. */
class NotCheckedNow extends AuthenticationException {

    private static final long serialVersionUID = 1;

    private final Unavailable why;

    NotCheckedNow(Unavailable why) {
        super(why.getMessage(), why);
        this.why = why;
    }

    Unavailable why() {
        return why;
    }
}
