package app.kith.user;

import app.kith.platform.UserId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The counts that stand on a profile. Those who do the counted things tell it, in the same transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Tallies {

    private final UserRepository repository;

    Tallies(UserRepository repository) {
        this.repository = repository;
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
}
