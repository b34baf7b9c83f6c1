package app.kith.user;

import app.kith.platform.Viewer;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who sits before this screen. Asked once when the screen is made; doors are told, they never ask. */
@Component
public class SignedIn {

    private final Users users;

    SignedIn(Users users) {
        this.users = users;
    }

    /** @throws AuthenticationCredentialsNotFoundException when nobody is signed in */
    public Viewer viewer() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Member member) {
            return member.viewer();
        }
        throw new AuthenticationCredentialsNotFoundException("Nobody is signed in");
    }

    public Person person() {
        var viewer = viewer();
        return users.profile(viewer, viewer.id()).person();
    }

    /** Whether the session before this screen ends with this. Asks nobody but the session. */
    public static boolean ends(SignedOut event) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getPrincipal() instanceof Member member
                && member.locks() < event.locks();
    }

    public static boolean isAnybody() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Member;
    }
}
