package app.kith.user.security;

import app.kith.platform.Time;
import app.kith.user.Scope;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.stereotype.Component;

/** Gives apps the same tokens as programs that sign in with a password. */
@Component
class AppTokens implements OAuth2TokenGenerator<OAuth2Token> {

    private final AccessTokens tokens;
    private final Time time;

    AppTokens(AccessTokens tokens, Time time) {
        this.tokens = tokens;
        this.time = time;
    }

    @Override
    public @Nullable OAuth2Token generate(OAuth2TokenContext context) {
        var authorization = Objects.requireNonNull(context.getAuthorization());
        var access = Long.parseLong(authorization.getId());
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            return accessToken(access, authorization, context);
        }
        return OAuth2TokenType.REFRESH_TOKEN.equals(context.getTokenType()) ? refreshToken(access) : null;
    }

    private OAuth2Token accessToken(long access, OAuth2Authorization authorization, OAuth2TokenContext context) {
        var scopes = Scope.of(String.join(" ", context.getAuthorizedScopes()));
        return tokens.issue(access, PrincipalName.member(authorization.getPrincipalName()), scopes);
    }

    private OAuth2Token refreshToken(long access) {
        var now = time.instant();
        return new OAuth2RefreshToken(Secret.make(access).text(), now, now.plus(RefreshTokens.KEPT));
    }
}
