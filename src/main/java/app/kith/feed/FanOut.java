package app.kith.feed;

import app.kith.graph.Follows;
import app.kith.graph.Mutes;
import app.kith.graph.UserFollowed;
import app.kith.graph.UserUnfollowed;
import app.kith.platform.Live;
import app.kith.platform.UserId;
import app.kith.post.Audience;
import app.kith.post.PostPublished;
import app.kith.user.Users;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Puts a new post on the home feed of everyone who follows its author, so that reading a feed is cheap.
 *
 * <p>A removed post keeps its entries: reading leaves it out, and with the removal undone it is back in its place.
 */
@Component
class FanOut {

    /** How much of somebody whom one begins to follow comes into one's feed. */
    static final int FILLED = 100;

    private final FeedEntryRepository entries;
    private final Follows follows;
    private final Mutes mutes;
    private final Users users;
    private final Live live;

    FanOut(FeedEntryRepository entries, Follows follows, Mutes mutes, Users users, Live live) {
        this.entries = entries;
        this.follows = follows;
        this.mutes = mutes;
        this.users = users;
        this.live = live;
    }

    @ApplicationModuleListener
    void on(PostPublished event) {
        if (!event.comment()) {
            push(event);
            tell(event);
        }
    }

    @ApplicationModuleListener
    void on(UserFollowed event) {
        if (fill(event.follower(), event.followee())) {
            live.tell(event.follower(), new FeedFilled(event.followee()));
        }
    }

    /**
     * Asks what is true now, as the one above does: pressed quickly, following and its end can arrive in the other order.
     * Whoever follows again while this clears gets back what the other may have filled in too early.
     */
    @ApplicationModuleListener
    void on(UserUnfollowed event) {
        if (!follows.hold(event.follower(), event.followee())) {
            entries.clear(event.follower().value(), event.followee().value());
            fill(event.follower(), event.followee());
        }
    }

    /** Holds what it found until the feed is filled, or an end of following could clear too early and miss the rows. */
    private boolean fill(UserId follower, UserId followee) {
        var followed = follows.hold(follower, followee);
        if (followed) {
            entries.fill(follower.value(), followee.value(), FILLED);
        }
        return followed;
    }

    private void push(PostPublished event) {
        var post = event.post().value();
        var author = event.author().value();
        entries.push(author, post, author);
        if (event.audience() == Audience.MENTIONED) {
            mentionedFollowers(event).forEach(each -> entries.push(each.value(), post, author));
        } else {
            entries.pushToFollowers(post, author);
        }
    }

    private void tell(PostPublished event) {
        var author = users.people(Set.of(event.author())).get(event.author());
        if (author != null) {
            var grown = new FeedGrew(event.post(), author, null);
            var listening = listening(event);
            var muters = mutes.mutersAmong(event.author(), listening);
            Stream.concat(Stream.of(event.author()), listening.stream())
                    .filter(Predicate.not(muters::contains))
                    .forEach(each -> live.tell(each, grown));
        }
    }

    private Set<UserId> listening(PostPublished event) {
        var present = live.present();
        return event.audience() == Audience.MENTIONED
                ? mentionedFollowers(event).stream().filter(present::contains).collect(Collectors.toSet())
                : follows.followersAmong(event.author(), present);
    }

    private Set<UserId> mentionedFollowers(PostPublished event) {
        return follows.followersAmong(event.author(), event.mentioned());
    }
}
