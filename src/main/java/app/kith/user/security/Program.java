package app.kith.user.security;

import app.kith.platform.Acting;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.user.Scope;
import java.io.Serial;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A program that was let in for a member. */
final class Program extends AbstractAuthenticationToken {

    static final String SCOPE = "SCOPE_";

    @Serial
    private static final long serialVersionUID = 1;

    private final Bearer bearer;

    Program(Viewer viewer, Set<Scope> scopes, long access) {
        super(authorities(viewer, scopes));
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

    private static java.util.List<GrantedAuthority> authorities(Viewer viewer, Set<Scope> scopes) {
        var roles = viewer.roles().stream().map(role -> "ROLE_" + role);
        return Stream.concat(roles, scopes.stream().map(scope -> SCOPE + scope.text()))
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }
}
