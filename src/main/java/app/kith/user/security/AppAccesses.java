package app.kith.user.security;

import app.kith.platform.Ids;
import app.kith.platform.Time;
import app.kith.platform.UserId;
import app.kith.user.Scope;
import app.kith.user.apps.AppId;
import app.kith.user.apps.Apps;
import app.kith.user.security.Access.Kind;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What apps were let in to. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AppAccesses {

    private final ProgramAccessRepository repository;
    private final RefreshTokens refreshTokens;
    private final AccessTokens accessTokens;
    private final Apps apps;
    private final Time time;

    AppAccesses(
            ProgramAccessRepository repository,
            RefreshTokens refreshTokens,
            AccessTokens accessTokens,
            Apps apps,
            Time time) {
        this.repository = repository;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.apps = apps;
        this.time = time;
    }

    void begin(long id, AppId app, UserId member, Set<Scope> scopes, String refreshToken) {
        var now = time.instant();
        var let = apps.find(app).orElseThrow();
        var access = ProgramAccessEntity.of(let, id, member, scopes, now, now.plus(RefreshTokens.KEPT));
        refreshTokens.renew(access, secret(refreshToken));
        repository.save(access);
    }

    /** Whether the used token still was the newest. */
    boolean renew(String used, String next) {
        var access = refreshTokens.accept(used);
        access.ifPresent(each -> refreshTokens.renew(each, secret(next)));
        return access.isPresent();
    }

    Optional<ProgramAccessEntity> ofRefreshToken(String token) {
        return refreshTokens.accept(token).filter(access -> access.kind() == Kind.APP);
    }

    Optional<ProgramAccessEntity> ofAccessToken(String token) {
        try {
            var access = Objects.requireNonNull(accessTokens.decode(token).getClaimAsString(AccessTokens.ACCESS));
            return repository.lock(Ids.parse(access)).filter(each -> each.kind() == Kind.APP);
        } catch (JwtException notOurs) {
            return Optional.empty();
        }
    }

    void end(long id) {
        repository.lock(id).ifPresent(access -> access.end(time.instant()));
    }

    private static Secret secret(String token) {
        return Secret.parse(token).orElseThrow();
    }
}
