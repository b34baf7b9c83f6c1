package app.kith.user.security;

import app.kith.platform.Viewer;
import app.kith.user.Closures;
import com.vaadin.flow.server.VaadinSession;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens an account again for whoever gave its password in this browser just now. */
@Component
public class Reopening {

    /** Where the session keeps whose password was right. */
    static final String ASKED = "kith.reopen";

    private final Closures closures;
    private final SignIn signIn;

    Reopening(Closures closures, SignIn signIn) {
        this.closures = closures;
        this.signIn = signIn;
    }

    /** Until when the account can be opened again; nothing when nobody gave the password of a closed one. */
    public Optional<Instant> until() {
        return viewer().flatMap(closures::erasedAt);
    }

    /** Signs in, too. */
    public void reopen() {
        viewer().ifPresent(viewer -> {
            closures.reopen(viewer);
            forget();
            signIn.as(viewer.id());
        });
    }

    /** For whoever comes next to this browser, it is as if nobody had asked. */
    public void forget() {
        VaadinSession.getCurrent().getSession().removeAttribute(ASKED);
    }

    private static Optional<Viewer> viewer() {
        return VaadinSession.getCurrent().getSession().getAttribute(ASKED) instanceof String name
                ? Optional.of(Viewer.member(PrincipalName.member(name)))
                : Optional.empty();
    }
}
