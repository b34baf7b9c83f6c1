package app.kith.platform;

import java.io.Serializable;
import java.util.Set;

/** Who asks. The first argument of every question, so that no answer forgets whom it is for. */
public record Viewer(UserId id, Set<Role> roles) implements Serializable {

    public Viewer {
        roles = Set.copyOf(roles);
    }

    /** A member without any office. */
    public static Viewer member(UserId id) {
        return new Viewer(id, Set.of(Role.MEMBER));
    }

    public boolean is(UserId user) {
        return id.equals(user);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
