package app.kith.user.security;

import app.kith.user.Locks;
import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The one filter chain of the screens. Whatever it does not name needs a member, who then learns that it is nowhere. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    static final String LOGIN = "/login";

    private static final String REOPEN = "/reopen";
    private static final String SUSPENDED = "/suspended";

    private static final String PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    /** Vaadin's own requests carry its own token; the form's carries Spring's, which Vaadin would let pass without. */
    @Bean
    SecurityFilterChain screens(
            HttpSecurity http,
            RememberMe rememberMe,
            VaadinDefaultRequestCache cache,
            RequestUtil vaadin,
            ConsentPolicy policy,
            Locks locks)
            throws Exception {
        cache.setDelegateRequestCache(quietCache());
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers(HttpMethod.GET, "/kith/**", "/media/**", "/.well-known/**")
                                .permitAll()
                                // Where management has a port of its own, they are on that one only
                                .requestMatchers(EndpointRequest.to("health", "prometheus"))
                                .permitAll())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        screens -> screens.loginView(LOGIN)
                                .enableCsrfConfiguration(false)
                                .anyRequest(AuthorizedUrl::authenticated))
                .csrf(csrf -> csrf.ignoringRequestMatchers(vaadin::isFrameworkInternalRequest))
                .addFilterBefore(new Doorkeeper(locks), RememberMeAuthenticationFilter.class)
                .formLogin(form -> form.failureHandler(new BackToTheForm()))
                .rememberMe(remember -> remember.rememberMeServices(rememberMe).key(rememberMe.getKey()))
                .exceptionHandling(handling -> handling.defaultAccessDeniedHandlerFor(
                        (_, response, _) -> response.sendRedirect(LOGIN + "?again"),
                        PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, LOGIN)))
                .headers(headers -> harden(headers, policy))
                .build();
    }

    private static void harden(HeadersConfigurer<HttpSecurity> headers, ConsentPolicy policy) {
        headers.addHeaderWriter(policy)
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN));
    }

    /** Remembers where somebody wanted to go without writing {@code ?continue} into the address: null means so. */
    @SuppressWarnings("NullAway")
    private static HttpSessionRequestCache quietCache() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** Keeps the name that was typed: only the password is asked again. */
    private static final class BackToTheForm implements AuthenticationFailureHandler {

        @Override
        public void onAuthenticationFailure(
                HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
                throws IOException {
            var session = request.getSession();
            session.setAttribute("kith.login", request.getParameter("username"));
            if (failure instanceof ClosedAccount closed) {
                session.setAttribute(Reopening.ASKED, closed.member());
                response.sendRedirect(REOPEN);
                return;
            }
            if (failure instanceof SuspendedAccount suspended) {
                session.setAttribute(SuspensionNotice.ASKED, suspended.member());
                response.sendRedirect(SUSPENDED);
                return;
            }
            if (failure instanceof TooManyTries || failure instanceof NotCheckedNow) {
                session.setAttribute("kith.login.wait", failure.getMessage());
            }
            response.sendRedirect(LOGIN + asks(failure));
        }

        private static String asks(AuthenticationException failure) {
            return switch (failure) {
                case TooManyTries _, NotCheckedNow _ -> "?wait";
                case InternalAuthenticationServiceException _ -> "?trouble";
                default -> "?error";
            };
        }
    }
}
