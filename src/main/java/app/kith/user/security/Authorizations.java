package app.kith.user.security;

import app.kith.platform.UserId;
import app.kith.user.Scope;
import app.kith.user.apps.AppId;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.stereotype.Component;

/** Puts together for Spring's authorization server what we keep of an app's request. Null when the app is gone. */
@Component
class Authorizations {

    /** The token with which an app came, by which it is known in the same request again. */
    static final String USED_TOKEN = "kith.used-token";

    private final AppClients clients;
    private final AuthorizationServerSettings settings;

    Authorizations(AppClients clients, AuthorizationServerSettings settings) {
        this.clients = clients;
        this.settings = settings;
    }

    @Nullable
    OAuth2Authorization asked(AppGrantEntity grant, String state) {
        var builder = of(grant);
        return builder == null
                ? null
                : builder.attribute(OAuth2ParameterNames.STATE, state).build();
    }

    @Nullable
    OAuth2Authorization allowed(AppGrantEntity grant, String code) {
        var builder = of(grant);
        var issued = grant.endsAt().minus(AppClients.CODE_LASTS);
        return builder == null
                ? null
                : builder.token(new OAuth2AuthorizationCode(code, issued, grant.endsAt()))
                        .build();
    }

    @Nullable
    OAuth2Authorization renewable(ProgramAccessEntity access, String token) {
        var builder = of(access.id(), access.app(), access.user(), access.scopes());
        return builder == null
                ? null
                : builder.refreshToken(new OAuth2RefreshToken(token, access.usedAt(), access.endsAt()))
                        .attribute(USED_TOKEN, token)
                        .build();
    }

    private OAuth2Authorization.@Nullable Builder of(AppGrantEntity grant) {
        var asked = grant.asked();
        var builder = of(grant.id(), grant.app(), grant.member(), asked.scopes());
        return builder == null
                ? null
                : builder.attribute(OAuth2AuthorizationRequest.class.getName(), request(grant, asked));
    }

    private OAuth2Authorization.@Nullable Builder of(long id, @Nullable AppId app, UserId member, Set<Scope> scopes) {
        var client = app == null ? null : clients.findById(app.text());
        var name = PrincipalName.of(member);
        return client == null
                ? null
                : OAuth2Authorization.withRegisteredClient(client)
                        .id(Long.toString(id))
                        .principalName(name)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .authorizedScopes(words(scopes))
                        .attribute(
                                Principal.class.getName(),
                                UsernamePasswordAuthenticationToken.authenticated(name, null, List.of()));
    }

    private OAuth2AuthorizationRequest request(AppGrantEntity grant, AppGrantEntity.Asked asked) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(settings.getIssuer() + settings.getAuthorizationEndpoint())
                .clientId(grant.app().text())
                .redirectUri(asked.redirect())
                .state(asked.clientState())
                .scopes(words(asked.scopes()))
                .additionalParameters(Map.of(
                        PkceParameterNames.CODE_CHALLENGE,
                        asked.challenge(),
                        PkceParameterNames.CODE_CHALLENGE_METHOD,
                        "S256"))
                .build();
    }

    private static Set<String> words(Set<Scope> scopes) {
        return scopes.stream().map(Scope::text).collect(Collectors.toUnmodifiableSet());
    }
}
