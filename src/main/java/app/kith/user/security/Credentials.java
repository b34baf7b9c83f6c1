package app.kith.user.security;

import app.kith.platform.Acting;
import app.kith.platform.UserId;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Checks a password as the sign-in form does: it takes as long whether there is such a member or not. */
@Component
class Credentials {

    private final DaoAuthenticationProvider provider;

    Credentials(UserDetailsService members, PasswordEncoder passwords) {
        provider = new DaoAuthenticationProvider(members);
        provider.setPasswordEncoder(passwords);
    }

    /**
     * Apart from the caller's transaction: that somebody is not found must not undo it, and while a password is hashed
     * nobody holds a connection.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    Optional<UserId> check(String login, String password) {
        try {
            var signedIn = provider.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(login, password));
            return signedIn.getPrincipal() instanceof Acting member ? Optional.of(member.id()) : Optional.empty();
        } catch (AuthenticationException wrong) {
            return Optional.empty();
        }
    }
}
