package app.kith.user.security;

import app.kith.platform.UserId;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Signs somebody in, who has just signed up for one, on the request that carries their last click. */
@Component
public class SignIn {

    private final RememberMe rememberMe;
    private final UserDetailsService members;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SignIn(RememberMe rememberMe, UserDetailsService members) {
        this.rememberMe = rememberMe;
        this.members = members;
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
            if (refused.getCause() instanceof NotCheckedNow notNow) {
                throw notNow.why();
            }
            throw new IllegalStateException("Who has just signed up could not sign in", refused);
        }
        VaadinService.reinitializeSession(VaadinServletRequest.getCurrent());
        rememberMe.onLoginSuccess(
                request,
                VaadinServletResponse.getCurrent().getHttpServletResponse(),
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication()));
    }

    /** For who has shown in another way than by the form who they are. A device that was remembered is so again. */
    public void as(UserId id) {
        HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        var response = VaadinServletResponse.getCurrent().getHttpServletResponse();
        var member = members.loadUserByUsername(PrincipalName.of(id));
        var context = SecurityContextHolder.createEmptyContext();
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(member, null, member.getAuthorities());
        signedIn.eraseCredentials();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        VaadinService.reinitializeSession(VaadinServletRequest.getCurrent());
        if (WebUtils.getCookie(request, RememberMe.COOKIE) != null) {
            rememberMe.onLoginSuccess(request, response, signedIn);
        }
    }
}
