package app.kith.user.security;

import app.kith.platform.FreshRead;
import app.kith.platform.Time;
import app.kith.platform.socket.Gate;
import app.kith.platform.socket.Pass;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Lets programs stay connected for as long as their tokens last and nobody takes their access away. */
@Component
class ProgramGate implements Gate {

    private static final Logger LOG = LoggerFactory.getLogger(ProgramGate.class);

    private final AccessTokens tokens;
    private final Programs programs;
    private final ProgramAccessRepository repository;
    private final Time time;

    ProgramGate(AccessTokens tokens, Programs programs, ProgramAccessRepository repository, Time time) {
        this.tokens = tokens;
        this.programs = programs;
        this.repository = repository;
        this.time = time;
    }

    @Override
    public Optional<Pass> admit(String token) {
        return PersonalTokens.parse(token)
                .map(secret -> programs.of(secret).map(program -> pass(program, Instant.MAX)))
                .orElseGet(() -> signed(token));
    }

    /** Asks the primary: what was ended a moment ago must not live on where a replica has not heard. */
    @Override
    @FreshRead
    public Set<Long> ended(Collection<Long> accesses) {
        var ended = new HashSet<>(accesses);
        ended.removeAll(repository.alive(accesses, time.instant()));
        return ended;
    }

    private Optional<Pass> signed(String token) {
        return decode(token).flatMap(jwt -> programs.of(jwt).map(program -> pass(program, ends(jwt))));
    }

    private Optional<Jwt> decode(String token) {
        try {
            return Optional.of(tokens.decode(token));
        } catch (BadJwtException notOurs) {
            LOG.debug("A token that is not ours, or over", notOurs);
            return Optional.empty();
        }
    }

    private static Instant ends(Jwt token) {
        return Objects.requireNonNull(token.getExpiresAt());
    }

    private static Pass pass(Program program, Instant ends) {
        var bearer = program.getPrincipal();
        var scopes = program.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(Objects::nonNull)
                .filter(authority -> authority.startsWith(Program.SCOPE))
                .map(authority -> authority.substring(Program.SCOPE.length()))
                .collect(Collectors.toSet());
        return new Pass(bearer.viewer(), scopes, bearer.access(), ends);
    }
}
