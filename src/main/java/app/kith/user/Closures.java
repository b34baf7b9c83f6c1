package app.kith.user;

import app.kith.platform.Conflict;
import app.kith.platform.FreshRead;
import app.kith.platform.Live;
import app.kith.platform.NotFound;
import app.kith.platform.Role;
import app.kith.platform.Time;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes accounts and opens them again. Who closed theirs is gone for everybody at once; nothing is lost yet. See
 * docs/decisions/023.
 */
@Service
@Transactional
public class Closures {

    /** After that, what is left of a closed account is erased. */
    public static final Duration TO_THINK_AGAIN = Duration.ofDays(30);

    private final UserRepository repository;
    private final Time time;
    private final Live live;
    private final ApplicationEventPublisher events;

    Closures(UserRepository repository, Time time, Live live, ApplicationEventPublisher events) {
        this.repository = repository;
        this.time = time;
        this.live = live;
        this.events = events;
    }

    /**
     * Signs the viewer out everywhere. Who asks has made sure that it is the member who wants it.
     *
     * @throws Conflict when nobody would be left to administer Kith
     */
    public void close(Viewer viewer) {
        var user = lock(viewer.id());
        if (user.isOpen()) {
            if (user.role() == Role.ADMINISTRATOR
                    && !repository.isAnotherIn(Role.ADMINISTRATOR, viewer.id().value())) {
                throw new Conflict("", "You are the only administrator. Kith can’t be without one.");
            }
            user.close(time.instant());
            live.tell(viewer.id(), new SignedOut(user.locks()));
            events.publishEvent(new UserClosed(viewer.id()));
        }
    }

    /** @throws NotFound when there is nothing left to open */
    public void reopen(Viewer viewer) {
        var user = lock(viewer.id());
        if (user.isErased()) {
            throw new NotFound();
        }
        if (!user.isOpen()) {
            user.reopen();
            events.publishEvent(new UserReopened(viewer.id()));
        }
    }

    /** When what is left of a member will be erased; nothing for who has not closed the account, or is erased already. */
    @FreshRead
    public Optional<Instant> erasedAt(Viewer viewer) {
        return repository
                .findById(viewer.id().value())
                .filter(user -> !user.isErased())
                .flatMap(UserEntity::closedAt)
                .map(closed -> closed.plus(TO_THINK_AGAIN));
    }

    private UserEntity lock(UserId member) {
        return repository.lock(member.value()).orElseThrow(NotFound::new);
    }
}
