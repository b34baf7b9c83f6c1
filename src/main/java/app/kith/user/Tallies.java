package app.kith.user;

import app.kith.platform.UserId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The counts that stand on a profile. Those who do the counted things tell it, in the same transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Tallies {

    private static final Limit CHUNK = Limit.of(100);

    private final UserRepository repository;

    Tallies(UserRepository repository) {
        this.repository = repository;
    }

    /**
     * Whoever else would change something between these two waits until this transaction ends. Takes the row that
     * {@link #followed} changes first, and so never waits in a circle.
     */
    public void hold(UserId one, UserId other) {
        var _ = repository.lock(Math.min(one.value(), other.value()));
    }

    /**
     * The lower id is changed first, whoever follows whom, so that two who follow each other at the same moment
     * do not lock each other out.
     *
     * @param by 1 or -1
     */
    public void followed(UserId follower, UserId followee, int by) {
        if (follower.compareTo(followee) < 0) {
            repository.addFollowing(follower.value(), by);
            repository.addFollowers(followee.value(), by);
        } else {
            repository.addFollowers(followee.value(), by);
            repository.addFollowing(follower.value(), by);
        }
    }

    /** @param by 1 or -1 */
    public void posted(UserId author, int by) {
        repository.addPosts(author.value(), by);
    }

    /** What the next hundred members after one have, in the order of their ids. */
    public List<Tally> after(long member) {
        return repository.after(member, CHUNK).stream().map(UserEntity::toTally).toList();
    }

    /** What a member has; until the transaction ends, nobody else counts anything there. */
    public Optional<Tally> lock(UserId member) {
        return repository.lock(member.value()).map(UserEntity::toTally);
    }

    /** Puts right what was counted wrong; {@link #lock} comes first. */
    public void correct(Tally right) {
        repository.correct(right.member().value(), right.followers(), right.following(), right.posts());
    }
}
