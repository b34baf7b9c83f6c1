package app.kith.user.security;

import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Signs somebody in who has just signed up, on the request that carries their last click. */
@Component
public class SignIn {

    private final RememberMe rememberMe;

    SignIn(RememberMe rememberMe) {
        this.rememberMe = rememberMe;
    }

    /**
     * The session gets another id, as after the form: one that was planted before is worth nothing.
     *
     * @throws app.kith.platform.limits.TooMany when somebody tried too often from the same address
     */
    public void with(String handle, String password) {
        HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        try {
            request.login(handle, password);
        } catch (ServletException refused) {
            if (refused.getCause() instanceof TooManyTries tries) {
                throw tries.why();
            }
            throw new IllegalStateException("Who has just signed up could not sign in", refused);
        }
        VaadinService.reinitializeSession(VaadinServletRequest.getCurrent());
        rememberMe.onLoginSuccess(
                request,
                VaadinServletResponse.getCurrent().getHttpServletResponse(),
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication()));
    }
}
