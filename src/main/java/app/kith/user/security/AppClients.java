package app.kith.user.security;

import app.kith.platform.NotFound;
import app.kith.user.Scope;
import app.kith.user.apps.App;
import app.kith.user.apps.AppId;
import app.kith.user.apps.Apps;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/**
 * The apps as Spring's authorization server wants them. None has a secret: most run where it would be none. Each proves
 * with every request that it is the one that asked (PKCE), and what it gets it gets at its own addresses.
 */
@Component
class AppClients implements RegisteredClientRepository {

    static final Duration CODE_LASTS = Duration.ofMinutes(2);

    private static final ClientSettings ASKS_ALWAYS = ClientSettings.builder()
            .requireProofKey(true)
            .requireAuthorizationConsent(true)
            .build();

    private static final TokenSettings TOKENS = TokenSettings.builder()
            .authorizationCodeTimeToLive(CODE_LASTS)
            .accessTokenTimeToLive(AccessTokens.LASTS)
            .refreshTokenTimeToLive(RefreshTokens.KEPT)
            .reuseRefreshTokens(false)
            .build();

    private final Apps apps;

    AppClients(Apps apps) {
        this.apps = apps;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Members register apps in their settings");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        try {
            return apps.find(AppId.of(id)).map(AppClients::client).orElse(null);
        } catch (NotFound noId) {
            return null;
        }
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return findById(clientId);
    }

    private static RegisteredClient client(App app) {
        return RegisteredClient.withId(app.id().text())
                .clientId(app.id().text())
                .clientName(app.name())
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(all -> all.addAll(app.redirects()))
                .scopes(all -> app.scopes().stream().map(Scope::text).forEach(all::add))
                .clientSettings(ASKS_ALWAYS)
                .tokenSettings(TOKENS)
                .build();
    }
}
