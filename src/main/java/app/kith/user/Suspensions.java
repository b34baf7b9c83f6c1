package app.kith.user;

import app.kith.platform.Forbidden;
import app.kith.platform.FreshRead;
import app.kith.platform.Live;
import app.kith.platform.NotFound;
import app.kith.platform.Refused;
import app.kith.platform.Role;
import app.kith.platform.Time;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps members out for a time, or until somebody lets them in again. What they wrote stays where it is, and nobody else
 * is told. See docs/decisions/025.
 */
@Service
@Transactional
public class Suspensions {

    private final UserRepository repository;
    private final Time time;
    private final Live live;
    private final ApplicationEventPublisher events;

    Suspensions(UserRepository repository, Time time, Live live, ApplicationEventPublisher events) {
        this.repository = repository;
        this.time = time;
        this.live = live;
        this.events = events;
    }

    /**
     * Sends a member away, on every node within seconds. Said again, it gives the suspension another reason and end; the
     * same ones do nothing.
     *
     * @param reason what the member reads, at most {@value Suspension#LONGEST_REASON} characters
     * @param until when it is over by itself; null for until somebody lifts it
     * @throws NotFound when there is no such member, or the viewer holds no office
     * @throws Forbidden when the member holds the same office as the viewer, or a higher one
     * @throws Refused in the field {@code reason} or {@code until}
     */
    public void suspend(Viewer moderator, UserId member, String reason, @Nullable Instant until) {
        var user = lock(moderator, member);
        var now = time.instant();
        var words = reason.strip();
        check(words, until, now);
        if (user.suspend(words, until, now)) {
            live.tell(member, new SignedOut(user.locks()));
            events.publishEvent(new UserSuspended(member));
        }
    }

    /**
     * Lets a member in again who is suspended; does nothing for anybody else.
     *
     * @throws NotFound when there is no such member, or the viewer holds no office
     * @throws Forbidden when the member holds the same office as the viewer, or a higher one
     */
    public void lift(Viewer moderator, UserId member) {
        if (lock(moderator, member).reinstate(time.instant())) {
            events.publishEvent(new UserReinstated(member));
        }
    }

    /** Nothing for who is let in. For the member and for moderators; nobody else learns of it. */
    @FreshRead
    public Optional<Suspension> of(Viewer viewer, UserId member) {
        return viewer.is(member) || viewer.has(Role.MODERATOR) ? now(member) : Optional.empty();
    }

    /** Whether nothing is to be done in a member's name just now. For who would do it, not for anybody to see. */
    @FreshRead
    public boolean keepOut(UserId member) {
        return now(member).isPresent();
    }

    private Optional<Suspension> now(UserId member) {
        return repository.findById(member.value()).flatMap(user -> user.suspension(time.instant()));
    }

    /** One's own office is never lower than itself, so nobody suspends themselves. */
    private UserEntity lock(Viewer moderator, UserId member) {
        if (!moderator.has(Role.MODERATOR)) {
            throw new NotFound();
        }
        var user =
                repository.lock(member.value()).filter(each -> !each.isErased()).orElseThrow(NotFound::new);
        if (user.role().compareTo(office(moderator)) >= 0) {
            throw new Forbidden("That is for somebody in a higher office than theirs.");
        }
        return user;
    }

    private static Role office(Viewer viewer) {
        return viewer.roles().stream().max(Comparator.naturalOrder()).orElse(Role.MEMBER);
    }

    private static void check(String reason, @Nullable Instant until, Instant now) {
        if (reason.isEmpty() || reason.length() > Suspension.LONGEST_REASON) {
            throw new Refused("reason", "Say why, in at most %d characters.".formatted(Suspension.LONGEST_REASON));
        }
        if (until != null && !until.isAfter(now)) {
            throw new Refused("until", "Choose a moment that is still to come.");
        }
    }
}
