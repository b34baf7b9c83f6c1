package app.kith.user.security;

import app.kith.platform.Acting;
import app.kith.platform.Ids;
import app.kith.platform.Time;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.user.Scope;
import app.kith.user.Session;
import app.kith.user.Users;
import app.kith.user.security.Access.Kind;
import app.kith.user.security.Program.Bearer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets programs of ours in with a member's password. Everybody else's ask for consent instead. */
@Service
@NamedInterface("sessions")
public class Sessions {

    private static final Set<Scope> ALL = EnumSet.allOf(Scope.class);

    private final Credentials credentials;
    private final ProgramAccessRepository repository;
    private final RefreshTokens refreshTokens;
    private final AccessTokens tokens;
    private final Users users;
    private final Ids ids;
    private final Time time;

    Sessions(
            Credentials credentials,
            ProgramAccessRepository repository,
            RefreshTokens refreshTokens,
            AccessTokens tokens,
            Users users,
            Ids ids,
            Time time) {
        this.credentials = credentials;
        this.repository = repository;
        this.refreshTokens = refreshTokens;
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

    /** Takes a token once; see {@link RefreshTokens}. */
    @Transactional
    public Optional<Session> refresh(String refreshToken) {
        return refreshTokens
                .accept(refreshToken)
                .filter(access -> access.kind() == Kind.SESSION)
                .map(this::renewed);
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
        var access = new ProgramAccessEntity(
                ids.near(member), member, Kind.SESSION, agent, ALL, now, now.plus(RefreshTokens.KEPT));
        return renewed(repository.save(access));
    }

    private Session renewed(ProgramAccessEntity access) {
        var next = Secret.make(access.id());
        refreshTokens.renew(access, next);
        var member = access.user();
        return new Session(
                tokens.issue(access.id(), member, access.scopes()).getTokenValue(),
                next.text(),
                AccessTokens.LASTS.toSeconds(),
                users.profile(Viewer.member(member), member));
    }
}
