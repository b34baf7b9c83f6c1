package app.kith.user;

import app.kith.platform.Ids;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds who wants to sign in: by handle, by address, or by id where a device remembers it. */
@Service
@Transactional
class MemberDetails implements UserDetailsService {

    private final UserRepository repository;

    MemberDetails(UserRepository repository) {
        this.repository = repository;
    }

    /** Reads the primary: who was suspended a moment ago must not get in by a replica that has not heard. */
    @Override
    public UserDetails loadUserByUsername(String login) {
        return find(login.strip().toLowerCase(Locale.ROOT))
                .map(UserEntity::toMember)
                .orElseThrow(() -> new UsernameNotFoundException("nobody"));
    }

    private Optional<UserEntity> find(String login) {
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
