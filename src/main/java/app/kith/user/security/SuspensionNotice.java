package app.kith.user.security;

import app.kith.platform.Viewer;
import app.kith.user.Suspension;
import app.kith.user.Suspensions;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says why a member is suspended, to whoever gave the password in this browser just now. */
@Component
public class SuspensionNotice {

    /** Where the session keeps whose password was right. */
    static final String ASKED = "kith.suspended";

    private final Suspensions suspensions;

    SuspensionNotice(Suspensions suspensions) {
        this.suspensions = suspensions;
    }

    /** Nothing when nobody gave the password of somebody suspended, or that is over by now. */
    public Optional<Suspension> read() {
        return VaadinSession.getCurrent().getSession().getAttribute(ASKED) instanceof String name
                ? of(Viewer.member(PrincipalName.member(name)))
                : Optional.empty();
    }

    /** For whoever comes next to this browser, it is as if nobody had asked. */
    public void forget() {
        VaadinSession.getCurrent().getSession().removeAttribute(ASKED);
    }

    private Optional<Suspension> of(Viewer member) {
        return suspensions.of(member, member.id());
    }
}
