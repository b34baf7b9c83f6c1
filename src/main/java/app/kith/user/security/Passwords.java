package app.kith.user.security;

import app.kith.platform.Unavailable;
import app.kith.platform.limits.Kind;
import app.kith.platform.limits.Limits;
import app.kith.platform.limits.TooMany;
import java.util.Locale;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks passwords, of the form and of programs alike. It takes as long whether there is such a member or not.
 *
 * <p>Tries are counted by what was typed, before anybody is looked for: a handle and an address of the same member are
 * counted apart, else one could find out from the one that the other exists.
 */
@Component
class Passwords extends DaoAuthenticationProvider {

    private final Limits limits;

    Passwords(UserDetailsService members, PasswordEncoder passwords, Limits limits) {
        super(members);
        setPasswordEncoder(passwords);
        setPreAuthenticationChecks(_ -> {});
        setPostAuthenticationChecks(Passwords::refuse);
        this.limits = limits;
    }

    @Override
    public Authentication authenticate(Authentication tried) {
        try {
            limits.countAddress(Kind.SIGN_IN_ADDRESS);
            limits.count(Kind.SIGN_IN_ACCOUNT, login(tried.getName()));
        } catch (TooMany often) {
            throw new TooManyTries(often);
        }
        try {
            return super.authenticate(tried);
        } catch (InternalAuthenticationServiceException broken) {
            throw broken.getCause() instanceof Unavailable now ? new NotCheckedNow(now) : broken;
        }
    }

    /** Only who has the password learns that there is such an account. */
    private static void refuse(UserDetails member) {
        if (!member.isAccountNonLocked()) {
            throw new SuspendedAccount(member.getUsername());
        }
        if (!member.isEnabled()) {
            throw new ClosedAccount(member.getUsername());
        }
    }

    /** As it is counted: a handle is the same with its sign and without. */
    static String login(String typed) {
        var login = typed.strip().toLowerCase(Locale.ROOT);
        return login.startsWith("@") ? login.substring(1) : login;
    }
}
