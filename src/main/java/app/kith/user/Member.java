package app.kith.user;

import app.kith.platform.Acting;
import app.kith.platform.Role;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import java.io.Serial;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A member as Spring Security knows them. Two are the same when their ids are. */
final class Member implements UserDetails, CredentialsContainer, Acting {

    @Serial
    private static final long serialVersionUID = 1;

    /** Tells an id from a handle, which may be all digits. */
    static final String ID_MARK = "#";

    private final UserId id;
    private final Handle handle;
    private final Role role;
    private final int locks;
    private final boolean open;
    private final boolean suspended;
    private @Nullable String passwordHash;

    Member(UserId id, Handle handle, Role role, int locks, boolean open, boolean suspended, String passwordHash) {
        this.id = id;
        this.handle = handle;
        this.role = role;
        this.locks = locks;
        this.open = open;
        this.suspended = suspended;
        this.passwordHash = passwordHash;
    }

    @Override
    public UserId id() {
        return id;
    }

    @Override
    public Viewer viewer() {
        return new Viewer(id, roles());
    }

    private Set<Role> roles() {
        return EnumSet.range(Role.MEMBER, role);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles().stream()
                .map(each -> new SimpleGrantedAuthority("ROLE_" + each))
                .toList();
    }

    /** How often the locks had been changed when this member was let in. */
    int locks() {
        return locks;
    }

    /** Not while the account is closed. */
    @Override
    public boolean isEnabled() {
        return open;
    }

    /** Not while suspended. */
    @Override
    public boolean isAccountNonLocked() {
        return !suspended;
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    /** The id: handles and addresses can change, and this is what a remembered device is remembered by. */
    @Override
    public String getUsername() {
        return ID_MARK + id.text();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Member member && member.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return handle.at();
    }
}
