package app.kith.user.security;

import app.kith.platform.Ids;
import app.kith.user.security.RememberedDevices.Recognised;
import app.kith.user.security.RememberedDevices.Token;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.rememberme.AbstractRememberMeServices;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationException;
import org.springframework.stereotype.Component;

/** Carries a remembered device's token between the browser's cookie and {@link RememberedDevices}. */
@Component
class RememberMe extends AbstractRememberMeServices {

    static final String COOKIE = "kith-device";

    private static final String ID_MARK = "#";

    private final RememberedDevices devices;

    RememberMe(UserDetailsService members, RememberedDevices devices) {
        super(UUID.randomUUID().toString(), members);
        this.devices = devices;
        setCookieName(COOKIE);
        setParameter("remember");
        setTokenValiditySeconds((int) RememberedDevices.KEPT.toSeconds());
        setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
    }

    @Override
    protected void onLoginSuccess(HttpServletRequest request, HttpServletResponse response, Authentication signedIn) {
        var agent = request.getHeader(HttpHeaders.USER_AGENT);
        send(devices.remember(id(signedIn), agent == null ? "" : agent), request, response);
    }

    @Override
    protected UserDetails processAutoLoginCookie(
            String[] cookie, HttpServletRequest request, HttpServletResponse response) {
        var token = token(cookie);
        var recognised = devices.recognise(token)
                .orElseThrow(() -> new RememberMeAuthenticationException("This device is not remembered"));
        if (!recognised.next().equals(token)) {
            send(recognised.next(), request, response);
        }
        return member(recognised);
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication signedOut) {
        var cookie = extractRememberMeCookie(request);
        if (cookie != null) {
            devices.forget(token(decodeCookie(cookie)));
        }
        super.logout(request, response, signedOut);
    }

    private UserDetails member(Recognised recognised) {
        return getUserDetailsService().loadUserByUsername(ID_MARK + recognised.userId());
    }

    private void send(Token token, HttpServletRequest request, HttpServletResponse response) {
        setCookie(new String[] {token.series(), token.secret()}, getTokenValiditySeconds(), request, response);
    }

    private static long id(Authentication signedIn) {
        return Ids.parse(signedIn.getName().substring(ID_MARK.length()));
    }

    private static Token token(String[] cookie) {
        if (cookie.length != 2) {
            throw new InvalidCookieException("Not one of ours");
        }
        return new Token(cookie[0], cookie[1]);
    }
}
