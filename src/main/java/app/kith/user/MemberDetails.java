package app.kith.user;

import app.kith.platform.FreshRead;
import app.kith.platform.Ids;
import app.kith.platform.Time;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** Finds who wants to sign in: by handle, by address, or by id where a device remembers it. */
@Service
@FreshRead
class MemberDetails implements UserDetailsService {

    private final UserRepository repository;
    private final Time time;

    MemberDetails(UserRepository repository, Time time) {
        this.repository = repository;
        this.time = time;
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        return find(login)
                .map(user -> user.toMember(time.instant()))
                .orElseThrow(() -> new UsernameNotFoundException("nobody"));
    }

    /** Nobody who is erased. */
    Optional<UserEntity> find(String login) {
        return named(login.strip().toLowerCase(Locale.ROOT)).filter(user -> !user.isErased());
    }

    private Optional<UserEntity> named(String login) {
        if (login.startsWith(Member.ID_MARK)) {
            return repository.findById(Ids.parse(login.substring(1)));
        }
        if (login.startsWith("@")) {
            return repository.findByHandle(login.substring(1));
        }
        if (login.contains("@")) {
            return repository.findByEmail(login);
        }
        return repository.findByHandle(login);
    }
}
