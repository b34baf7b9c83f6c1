package app.kith.graph;

import app.kith.graph.FollowEntity.Key;
import app.kith.platform.Conflict;
import app.kith.platform.NotFound;
import app.kith.platform.Page;
import app.kith.platform.Refused;
import app.kith.platform.Time;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.user.Person;
import app.kith.user.Tallies;
import app.kith.user.Users;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Begins and ends following, and says who follows whom. Doing either twice does nothing more. */
@Service
@Transactional(readOnly = true)
public class Follows {

    private final FollowRepository repository;
    private final Users users;
    private final Tallies tallies;
    private final Time time;
    private final ApplicationEventPublisher events;

    Follows(FollowRepository repository, Users users, Tallies tallies, Time time, ApplicationEventPublisher events) {
        this.repository = repository;
        this.users = users;
        this.tallies = tallies;
        this.time = time;
        this.events = events;
    }

    /**
     * @throws NotFound when there is no such member
     * @throws Refused when it is oneself
     */
    @Transactional
    public void follow(Viewer viewer, UserId other) {
        if (viewer.is(other)) {
            throw new Refused("id", "You can’t follow yourself.");
        }
        users.profile(viewer, other);
        if (!repository.existsById(new Key(viewer.id().value(), other.value()))) {
            begin(viewer.id(), other);
        }
    }

    @Transactional
    public void unfollow(Viewer viewer, UserId other) {
        if (repository.remove(viewer.id().value(), other.value()) > 0) {
            tallies.followed(viewer.id(), other, -1);
            events.publishEvent(new UserUnfollowed(viewer.id(), other));
        }
    }

    public Relationship between(Viewer viewer, UserId other) {
        var me = viewer.id().value();
        return viewer.is(other)
                ? Relationship.NONE
                : new Relationship(
                        repository.existsById(new Key(me, other.value())),
                        repository.existsById(new Key(other.value(), me)));
    }

    /** Whether the one follows the other. If so, nobody can end it before this transaction has ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(UserId follower, UserId followee) {
        return repository.lock(follower.value(), followee.value()).isPresent();
    }

    /** Everybody whom the member follows. For questions of visibility over a page, ask {@link #among} instead. */
    public Set<UserId> followedBy(UserId member) {
        return ids(repository.followees(member.value()));
    }

    /** Which of these the member follows, in one statement. */
    public Set<UserId> among(UserId member, Collection<UserId> others) {
        return others.isEmpty() ? Set.of() : ids(repository.followeesAmong(member.value(), values(others)));
    }

    /** Which of these follow the member, in one statement. */
    public Set<UserId> followersAmong(UserId member, Collection<UserId> others) {
        return others.isEmpty() ? Set.of() : ids(repository.followersAmong(member.value(), values(others)));
    }

    public Page<Person> followers(Viewer viewer, UserId member, long before) {
        return people(repository.followersBefore(member.value(), before, Page.PROBE));
    }

    public Page<Person> following(Viewer viewer, UserId member, long before) {
        return people(repository.followeesBefore(member.value(), before, Page.PROBE));
    }

    private void begin(UserId follower, UserId followee) {
        var now = time.instant();
        try {
            repository.saveAndFlush(new FollowEntity(follower, followee, now));
        } catch (DataIntegrityViolationException pressedTwice) {
            throw (Conflict) new Conflict("id", "You follow them already.").initCause(pressedTwice);
        }
        tallies.followed(follower, followee, 1);
        events.publishEvent(new UserFollowed(follower, followee, now));
    }

    private Page<Person> people(List<Long> probed) {
        var page = Page.of(probed, Long::longValue);
        var people = users.people(ids(page.items()));
        return page.with(page.items().stream()
                .map(UserId::new)
                .map(people::get)
                .filter(Objects::nonNull)
                .toList());
    }

    private static Set<UserId> ids(Collection<Long> values) {
        return values.stream().map(UserId::new).collect(Collectors.toUnmodifiableSet());
    }

    private static List<Long> values(Collection<UserId> ids) {
        return ids.stream().map(UserId::value).distinct().toList();
    }
}
