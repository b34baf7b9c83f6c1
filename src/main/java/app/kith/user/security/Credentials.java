package app.kith.user.security;

import app.kith.platform.Acting;
import app.kith.platform.Suspended;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.platform.limits.TooMany;
import app.kith.user.Suspensions;
import java.util.Optional;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Checks a password for a program, as the sign-in form does for a person. */
@Component
class Credentials {

    private final Passwords passwords;
    private final Suspensions suspensions;

    Credentials(Passwords passwords, Suspensions suspensions) {
        this.passwords = passwords;
        this.suspensions = suspensions;
    }

    /**
     * Apart from the caller's transaction: that somebody is not found must not undo it, and while a password is hashed
     * nobody holds a connection.
     *
     * @throws Suspended when the password is right, and the member is suspended
     * @throws TooMany when somebody tries too often
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    Optional<UserId> check(String login, String password) {
        try {
            var signedIn = passwords.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(login, password));
            return signedIn.getPrincipal() instanceof Acting member ? Optional.of(member.id()) : Optional.empty();
        } catch (TooManyTries tries) {
            throw tries.why();
        } catch (NotCheckedNow notNow) {
            throw notNow.why();
        } catch (InternalAuthenticationServiceException broken) {
            throw new IllegalStateException("A password could not be checked", broken);
        } catch (SuspendedAccount suspended) {
            return unlessSuspended(PrincipalName.member(suspended.member()));
        } catch (AuthenticationException wrong) {
            return Optional.empty();
        }
    }

    /** It may have been over in this very moment. */
    private Optional<UserId> unlessSuspended(UserId member) {
        suspensions.of(Viewer.member(member), member).ifPresent(suspension -> {
            throw new Suspended(suspension.inWords());
        });
        return Optional.of(member);
    }
}
