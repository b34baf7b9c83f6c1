package app.kith.user.security;

import app.kith.platform.Acting;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.user.Scope;
import app.kith.user.security.Access.Kind;
import java.io.Serial;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A program that was let in for a member. */
final class Program extends AbstractAuthenticationToken {

    static final String SCOPE = "SCOPE_";

    /** Has what only the member's own programs may do: those that were let in with the password. */
    static final String OWN = "OWN_PROGRAM";

    @Serial
    private static final long serialVersionUID = 1;

    private final Bearer bearer;

    Program(Viewer viewer, Set<Scope> scopes, Kind kind, long access) {
        super(authorities(viewer, scopes, kind));
        bearer = new Bearer(viewer, access);
        setAuthenticated(true);
    }

    /** @param access the row behind the token */
    record Bearer(Viewer viewer, long access) implements Acting, java.io.Serializable {

        @Override
        public UserId id() {
            return viewer.id();
        }

        @Override
        public String toString() {
            return viewer.id().text();
        }
    }

    @Override
    public Bearer getPrincipal() {
        return bearer;
    }

    /** A token is not kept, so that no log can hold it. */
    @Override
    public String getCredentials() {
        return "";
    }

    private static java.util.List<GrantedAuthority> authorities(Viewer viewer, Set<Scope> scopes, Kind kind) {
        var roles = viewer.roles().stream().map(role -> "ROLE_" + role);
        var may = scopes.stream().map(scope -> SCOPE + scope.text());
        var own = Stream.of(OWN).filter(_ -> kind == Kind.SESSION);
        return Stream.of(roles, may, own)
                .flatMap(each -> each)
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }
}
