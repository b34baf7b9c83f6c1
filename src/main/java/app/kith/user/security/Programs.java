package app.kith.user.security;

import app.kith.platform.FreshRead;
import app.kith.platform.Ids;
import app.kith.platform.OnEachNode;
import app.kith.platform.Role;
import app.kith.platform.Time;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.user.Scope;
import app.kith.user.security.ProgramAccessRepository.Standing;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * Knows which access is still alive, for whom, and what it may do. Asks the database at most every few seconds for each, so
 * that what was taken from a program is gone as soon as that, on every node.
 */
@Component
class Programs {

    /** With the three seconds after which open connections are looked at, still within five. */
    static final Duration FRESH = Duration.ofSeconds(2);

    private final Register register;
    private final ConcurrentHashMap<Long, Seen> seen = new ConcurrentHashMap<>();

    Programs(Register register) {
        this.register = register;
    }

    private record Seen(Optional<Standing> standing, long since) {

        boolean isOld() {
            return System.nanoTime() - since > FRESH.toNanos();
        }
    }

    /** Who comes with this token, whose signature and end have been checked; nobody when the access has ended. */
    Optional<Program> of(Jwt token) {
        var access = Ids.parse(Objects.requireNonNull(token.getClaimAsString(AccessTokens.ACCESS)));
        var asked = Scope.of(Objects.requireNonNull(token.getClaimAsString(AccessTokens.SCOPE)));
        return standing(access).map(standing -> program(access, standing, asked));
    }

    /** Who comes with a token that a member made by hand; nobody when it is none, or its time is over. */
    Optional<Program> of(Secret token) {
        return standing(token.owner())
                .filter(standing -> token.fits(standing.tokenHash()))
                .map(standing -> program(token.owner(), standing, EnumSet.allOf(Scope.class)));
    }

    private static Program program(long access, Standing standing, Set<Scope> asked) {
        var scopes = Scope.of(standing.scopes());
        scopes.retainAll(asked);
        return new Program(viewer(standing, scopes), scopes, standing.kind(), access);
    }

    /** An office needs its scope, or every program that may post could remove what others posted. */
    private static Viewer viewer(Standing standing, Set<Scope> scopes) {
        var most = scopes.contains(Scope.MODERATE) ? standing.role() : Role.MEMBER;
        return new Viewer(new UserId(standing.member()), EnumSet.range(Role.MEMBER, most));
    }

    private Optional<Standing> standing(long access) {
        var known = seen.get(access);
        if (known == null || known.isOld()) {
            known = new Seen(register.standing(access), System.nanoTime());
            seen.put(access, known);
        }
        return known.standing();
    }

    @Scheduled(fixedDelay = 60_000)
    @OnEachNode("forgets what this node remembers")
    void forget() {
        seen.values().removeIf(Seen::isOld);
    }

    /** Asks the primary: what was ended a moment ago must not live on where a replica has not heard. */
    @Component
    static class Register {

        private final ProgramAccessRepository repository;
        private final Time time;

        Register(ProgramAccessRepository repository, Time time) {
            this.repository = repository;
            this.time = time;
        }

        @FreshRead
        Optional<Standing> standing(long access) {
            return repository.standing(access, time.instant());
        }
    }
}
