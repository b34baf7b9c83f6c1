package app.kith.user.security;

import app.kith.platform.Acting;
import app.kith.platform.Ids;
import app.kith.platform.Time;
import app.kith.platform.UserId;
import app.kith.user.Session;
import app.kith.user.Users;
import app.kith.user.security.Program.Bearer;
import app.kith.user.security.ProgramAccessEntity.Kind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets programs of ours in with a member's password. Everybody else's ask for consent instead.
 *
 * <p>A refresh token is used once. A used one that comes back later than a moment was copied by somebody: then the
 * session ends, for the thief and for the program alike (RFC 9700, 4.14.2).
 */
@Service
public class Sessions {

    /** How long a session lasts that nobody uses. */
    static final Duration KEPT = Duration.ofDays(30);

    /** Two requests that were under way at once both carry the token from before. */
    static final Duration GRACE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final Set<Scope> ALL = EnumSet.allOf(Scope.class);

    private final Credentials credentials;
    private final ProgramAccessRepository repository;
    private final AccessTokens tokens;
    private final Users users;
    private final Ids ids;
    private final Time time;

    Sessions(
            Credentials credentials,
            ProgramAccessRepository repository,
            AccessTokens tokens,
            Users users,
            Ids ids,
            Time time) {
        this.credentials = credentials;
        this.repository = repository;
        this.tokens = tokens;
        this.users = users;
        this.ids = ids;
        this.time = time;
    }

    /** @param agent what the program calls itself, for the member who looks who is let in */
    @Transactional
    public Optional<Session> open(String login, String password, String agent) {
        return credentials.check(login, password).map(member -> begun(member, agent));
    }

    @Transactional
    public Optional<Session> refresh(String refreshToken) {
        return Secret.parse(refreshToken)
                .flatMap(secret -> repository.lock(secret.owner()).flatMap(access -> renewed(access, secret)));
    }

    /** Ends what this token stands for. Ending twice does no harm. */
    @Transactional
    public void end(Acting acting) {
        if (acting instanceof Bearer bearer) {
            repository.lock(bearer.access()).ifPresent(access -> access.end(time.instant()));
        }
    }

    private Session begun(UserId member, String agent) {
        var now = time.instant();
        var id = ids.near(member);
        var access = new ProgramAccessEntity(id, member, Kind.SESSION, agent, ALL, now, now.plus(KEPT));
        var secret = Secret.make(id);
        access.renew(secret.hash(), now, now.plus(KEPT));
        return session(repository.save(access), secret);
    }

    private Optional<Session> renewed(ProgramAccessEntity access, Secret secret) {
        var now = time.instant();
        if (!access.isAlive(now)) {
            return Optional.empty();
        }
        if (access.hasToken(secret.hash())) {
            var next = Secret.make(access.id());
            access.renew(next.hash(), now, now.plus(KEPT));
            return Optional.of(session(access, next));
        }
        if (access.hadToken(secret.hash()) && !access.wasJustRenewed(now, GRACE)) {
            LOG.warn("A used refresh token came back for member {}: the access ends", access.user());
            access.end(now);
        }
        return Optional.empty();
    }

    private Session session(ProgramAccessEntity access, Secret secret) {
        var viewer = app.kith.platform.Viewer.member(access.user());
        return new Session(
                tokens.issue(access),
                secret.text(),
                AccessTokens.LASTS.toSeconds(),
                users.profile(viewer, access.user()));
    }
}
