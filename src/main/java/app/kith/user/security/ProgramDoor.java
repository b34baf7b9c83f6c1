package app.kith.user.security;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Lets a program in by the token that it brings: a short-lived one, or one that a member made by hand. */
@Component
class ProgramDoor implements AuthenticationManager {

    private final AccessTokens tokens;
    private final Programs programs;

    ProgramDoor(AccessTokens tokens, Programs programs) {
        this.tokens = tokens;
        this.programs = programs;
    }

    @Override
    public Authentication authenticate(Authentication asking) {
        var token = ((BearerTokenAuthenticationToken) asking).getToken();
        return PersonalTokens.parse(token)
                .map(programs::of)
                .orElseGet(() -> signed(token))
                .orElseThrow(() -> new InvalidBearerTokenException("This access has ended"));
    }

    private Optional<Program> signed(String token) {
        try {
            return programs.of(tokens.decode(token));
        } catch (BadJwtException notOurs) {
            throw new InvalidBearerTokenException("No token of ours", notOurs);
        }
    }
}
