package app.kith.user.security;

import app.kith.platform.limits.TooMany;
import org.springframework.security.core.AuthenticationException;

/** {@link TooMany}, in the words of those who check passwords. */
class TooManyTries extends AuthenticationException {

    private static final long serialVersionUID = 1;

    private final TooMany why;

    TooManyTries(TooMany why) {
        super(why.getMessage(), why);
        this.why = why;
    }

    TooMany why() {
        return why;
    }
}
