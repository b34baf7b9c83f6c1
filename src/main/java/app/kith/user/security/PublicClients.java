package app.kith.user.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Apps without a secret that renew a token or give one back. Spring knows them only where they exchange a code. What
 * proves that they may is the token itself, which is used once. No bean, or people would sign in by it too.
 */
class PublicClients implements AuthenticationConverter, AuthenticationProvider {

    private static final String CODE = AuthorizationGrantType.AUTHORIZATION_CODE.getValue();

    private final AppClients clients;

    PublicClients(AppClients clients) {
        this.clients = clients;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        var id = request.getParameterValues(OAuth2ParameterNames.CLIENT_ID);
        if (id == null || bringsProof(request)) {
            return null;
        }
        if (id.length != 1) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
        }
        return new OAuth2ClientAuthenticationToken(id[0], ClientAuthenticationMethod.NONE, null, Map.of());
    }

    @Override
    public @Nullable Authentication authenticate(Authentication asking) {
        var client = (OAuth2ClientAuthenticationToken) asking;
        if (!ClientAuthenticationMethod.NONE.equals(client.getClientAuthenticationMethod())
                || !client.getAdditionalParameters().isEmpty()) {
            return null;
        }
        var known = clients.findByClientId(client.getPrincipal().toString());
        if (known == null) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        return new OAuth2ClientAuthenticationToken(known, ClientAuthenticationMethod.NONE, null);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2ClientAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** Then Spring looks at it: a code, which needs its verifier, or a secret, which none of our apps has. */
    private static boolean bringsProof(HttpServletRequest request) {
        var grants = request.getParameterValues(OAuth2ParameterNames.GRANT_TYPE);
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || request.getParameter(OAuth2ParameterNames.CLIENT_SECRET) != null
                || grants != null && Arrays.asList(grants).contains(CODE);
    }
}
