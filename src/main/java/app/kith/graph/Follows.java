package app.kith.graph;

import app.kith.platform.Cursor;
import app.kith.platform.NotFound;
import app.kith.platform.Page;
import app.kith.platform.Refused;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.user.Person;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Begins and ends following, and says who follows whom. Doing either twice does nothing more. */
@Service
@Transactional(readOnly = true)
public class Follows {

    private final FollowRepository repository;
    private final Bonds bonds;
    private final Ties ties;
    private final Others others;

    Follows(FollowRepository repository, Bonds bonds, Ties ties, Others others) {
        this.repository = repository;
        this.bonds = bonds;
        this.ties = ties;
        this.others = others;
    }

    /**
     * @throws NotFound when there is no such member, or none whom the viewer may see
     * @throws Refused when it is oneself, or somebody whom the viewer blocked
     */
    @Transactional
    public void follow(Viewer viewer, UserId other) {
        others.meet(viewer, other, "You can’t follow yourself.");
        bonds.hold(viewer.id(), other);
        var known = ties.between(viewer.id(), other);
        if (known.blockers().contains(other)) {
            throw new NotFound();
        }
        if (known.blocked().contains(other)) {
            throw new Refused("id", "You blocked them. Unblock them first.");
        }
        if (!known.followed().contains(other)) {
            bonds.begin(viewer.id(), other);
        }
    }

    @Transactional
    public void unfollow(Viewer viewer, UserId other) {
        bonds.hold(viewer.id(), other);
        var _ = bonds.end(viewer.id(), other);
    }

    public Relationship between(Viewer viewer, UserId other) {
        if (viewer.is(other)) {
            return Relationship.NONE;
        }
        var known = ties.between(viewer.id(), other);
        return new Relationship(
                known.followed().contains(other),
                false,
                known.followers().contains(other),
                known.blocked().contains(other),
                known.muted().contains(other));
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

    /** Without those who are kept from the viewer by a block; nobody, where the member is. */
    public Page<Person> followers(Viewer viewer, UserId member, Cursor before) {
        return others.page(
                repository.followersBefore(member.value(), viewer.id().value(), before.place(), before.probe()),
                before);
    }

    /** Without those who are kept from the viewer by a block; nobody, where the member is. */
    public Page<Person> following(Viewer viewer, UserId member, Cursor before) {
        return others.page(
                repository.followeesBefore(member.value(), viewer.id().value(), before.place(), before.probe()),
                before);
    }

    private static Set<UserId> ids(Collection<Long> values) {
        return values.stream().map(UserId::new).collect(Collectors.toUnmodifiableSet());
    }

    private static List<Long> values(Collection<UserId> ids) {
        return ids.stream().map(UserId::value).distinct().toList();
    }
}
