package app.kith.user;

import app.kith.platform.Live;
import app.kith.platform.NotFound;
import app.kith.platform.Refused;
import app.kith.platform.Time;
import app.kith.platform.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives members another password. */
@Service
public class PasswordChanges {

    private final UserRepository repository;
    private final PasswordEncoder passwords;
    private final Time time;
    private final Live live;
    private final ApplicationEventPublisher events;

    PasswordChanges(
            UserRepository repository,
            PasswordEncoder passwords,
            Time time,
            Live live,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.passwords = passwords;
        this.time = time;
        this.live = live;
        this.events = events;
    }

    /**
     * Signs the viewer out everywhere. Who asks has made sure that it is the member who wants it.
     *
     * @throws Refused in the field {@code password}, when it is too easily guessed
     * @throws NotFound when the viewer has closed the account, or is suspended
     */
    @Transactional
    public void change(Viewer viewer, String password) {
        var user = repository
                .lock(viewer.id().value())
                .filter(UserEntity::isOpen)
                .filter(open -> open.suspension(time.instant()).isEmpty())
                .orElseThrow(NotFound::new);
        user.faultIn(password).ifPresent(message -> {
            throw new Refused("password", message);
        });
        user.changePassword(passwords.encode(password));
        live.tell(viewer.id(), new SignedOut(user.locks()));
        events.publishEvent(new PasswordChanged(viewer.id()));
    }
}
