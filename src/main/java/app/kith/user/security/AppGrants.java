package app.kith.user.security;

import app.kith.user.Scope;
import app.kith.user.apps.AppId;
import app.kith.user.security.AppGrantEntity.Asked;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where Spring's authorization server keeps how far an app has come: asked, allowed, let in. What it hands over whole is
 * taken apart into the few facts that we keep, and put together again by {@link Authorizations}.
 */
@Component
@Transactional(noRollbackFor = OAuth2AuthenticationException.class)
class AppGrants implements OAuth2AuthorizationService {

    private final PendingGrants pending;
    private final AppAccesses accesses;
    private final Authorizations authorizations;

    AppGrants(PendingGrants pending, AppAccesses accesses, Authorizations authorizations) {
        this.pending = pending;
        this.accesses = accesses;
        this.authorizations = authorizations;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        if (authorization.getAttribute(OAuth2ParameterNames.STATE) != null) {
            ask(authorization);
        } else if (isRevoked(authorization)) {
            accesses.end(id(authorization));
        } else if (authorization.getAccessToken() == null) {
            decide(authorization);
        } else {
            letIn(authorization);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        pending.refuse(id(authorization));
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return null; // only asked for by parts of OpenID Connect that we do not have
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return switch (type == null ? "" : type.getValue()) {
            case OAuth2ParameterNames.STATE ->
                pending.ofState(token)
                        .map(grant -> authorizations.asked(grant, token))
                        .orElse(null);
            case OAuth2ParameterNames.CODE ->
                pending.ofCode(token)
                        .map(grant -> authorizations.allowed(grant, token))
                        .orElse(null);
            case OAuth2ParameterNames.REFRESH_TOKEN ->
                accesses.ofRefreshToken(token)
                        .map(access -> authorizations.renewable(access, token))
                        .orElse(null);
            default -> revocable(token);
        };
    }

    private @Nullable OAuth2Authorization revocable(String token) {
        return accesses.ofRefreshToken(token)
                .map(access -> authorizations.renewable(access, token))
                .or(() -> accesses.ofAccessToken(token).map(access -> authorizations.renewable(access, token)))
                .orElse(null);
    }

    private void ask(OAuth2Authorization authorization) {
        OAuth2AuthorizationRequest request =
                Objects.requireNonNull(authorization.getAttribute(OAuth2AuthorizationRequest.class.getName()));
        var challenge =
                Objects.requireNonNull(request.getAdditionalParameters().get(PkceParameterNames.CODE_CHALLENGE));
        pending.ask(
                AppId.of(authorization.getRegisteredClientId()),
                PrincipalName.member(authorization.getPrincipalName()),
                new Asked(
                        request.getRedirectUri(),
                        request.getState(),
                        challenge.toString(),
                        scopes(request.getScopes())),
                Objects.requireNonNull(authorization.getAttribute(OAuth2ParameterNames.STATE)));
    }

    /** Allowed by the member; or taken back, because another app came with the code. */
    private void decide(OAuth2Authorization authorization) {
        var code = code(authorization);
        if (code.isInvalidated()) {
            pending.use(id(authorization));
        } else {
            pending.allow(
                    id(authorization),
                    scopes(authorization.getAuthorizedScopes()),
                    code.getToken().getTokenValue(),
                    Objects.requireNonNull(code.getToken().getExpiresAt()));
        }
    }

    /** Two requests with the same code or token can come this far together, and one of them goes further. */
    private void letIn(OAuth2Authorization authorization) {
        var next = Objects.requireNonNull(authorization.getRefreshToken())
                .getToken()
                .getTokenValue();
        String used = authorization.getAttribute(Authorizations.USED_TOKEN);
        var done = used == null ? begin(authorization, next) : accesses.renew(used, next);
        if (!done) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
    }

    private boolean begin(OAuth2Authorization authorization, String refreshToken) {
        var first = pending.use(id(authorization));
        if (first) {
            accesses.begin(
                    id(authorization),
                    AppId.of(authorization.getRegisteredClientId()),
                    PrincipalName.member(authorization.getPrincipalName()),
                    scopes(authorization.getAuthorizedScopes()),
                    refreshToken);
        }
        return first;
    }

    private static boolean isRevoked(OAuth2Authorization authorization) {
        return Stream.of(authorization.getRefreshToken(), authorization.getAccessToken())
                .anyMatch(token -> token != null && token.isInvalidated());
    }

    private static OAuth2Authorization.Token<OAuth2AuthorizationCode> code(OAuth2Authorization authorization) {
        return Objects.requireNonNull(authorization.getToken(OAuth2AuthorizationCode.class));
    }

    private static Set<Scope> scopes(Set<String> words) {
        return Scope.of(String.join(" ", words));
    }

    private static long id(OAuth2Authorization authorization) {
        return Long.parseLong(authorization.getId());
    }
}
