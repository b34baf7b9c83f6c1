package app.kith.user.security;

import app.kith.platform.ReadOnly;
import app.kith.platform.UserId;
import app.kith.user.security.RememberedDevices.Recognised;
import app.kith.user.security.RememberedDevices.Token;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(RememberMe.class);

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
        try {
            send(
                    devices.remember(PrincipalName.member(signedIn.getName()).value(), agent == null ? "" : agent),
                    request,
                    response);
        } catch (ReadOnly noDeviceNow) {
            LOG.info("A device is not remembered, because nothing can be written");
        }
    }

    @Override
    protected UserDetails processAutoLoginCookie(
            String[] cookie, HttpServletRequest request, HttpServletResponse response) {
        var token = token(cookie);
        var recognised = recognise(token)
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

    /** While nothing can be written, a token stays as it is: it would be worse to send everybody away. */
    private Optional<Recognised> recognise(Token token) {
        try {
            return devices.recognise(token);
        } catch (ReadOnly noRotationNow) {
            return devices.glimpse(token);
        }
    }

    private UserDetails member(Recognised recognised) {
        return getUserDetailsService().loadUserByUsername(PrincipalName.of(new UserId(recognised.userId())));
    }

    private void send(Token token, HttpServletRequest request, HttpServletResponse response) {
        setCookie(new String[] {token.series(), token.secret()}, getTokenValiditySeconds(), request, response);
    }

    private static Token token(String[] cookie) {
        if (cookie.length != 2) {
            throw new InvalidCookieException("Not one of ours");
        }
        return new Token(cookie[0], cookie[1]);
    }
}
