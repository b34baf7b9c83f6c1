package app.kith.graph;

import app.kith.platform.Time;
import app.kith.platform.UserId;
import app.kith.user.Tallies;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who follows whom, with the counts on both profiles. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Bonds {

    private final FollowRepository repository;
    private final Tallies tallies;
    private final Time time;
    private final ApplicationEventPublisher events;

    Bonds(FollowRepository repository, Tallies tallies, Time time, ApplicationEventPublisher events) {
        this.repository = repository;
        this.tallies = tallies;
        this.time = time;
        this.events = events;
    }

    /**
     * The first thing to do when something between two members is decided: who follows and who blocks at the same
     * moment come one after the other, so that nobody follows whom they may not see.
     */
    void hold(UserId one, UserId other) {
        tallies.hold(one, other);
    }

    void begin(UserId follower, UserId followee) {
        var now = time.instant();
        repository.saveAndFlush(new FollowEntity(follower, followee, now));
        tallies.followed(follower, followee, 1);
        events.publishEvent(new UserFollowed(follower, followee, now));
    }

    /** @return whether they followed until now */
    boolean end(UserId follower, UserId followee) {
        if (repository.remove(follower.value(), followee.value()) == 0) {
            return false;
        }
        tallies.followed(follower, followee, -1);
        events.publishEvent(new UserUnfollowed(follower, followee, time.instant()));
        return true;
    }
}
