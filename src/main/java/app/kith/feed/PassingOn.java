package app.kith.feed;

import app.kith.feed.FeedEntryEntity.Key;
import app.kith.graph.Follows;
import app.kith.platform.Ids;
import app.kith.platform.Live;
import app.kith.platform.Time;
import app.kith.platform.UserId;
import app.kith.post.Entry.Via;
import app.kith.post.PostReposted;
import app.kith.post.RepostWithdrawn;
import app.kith.post.Reposts;
import app.kith.user.Users;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Puts what a member passes on onto the home feed of everyone who follows them, and takes it from there again. Who has
 * the post at the top of the feed already does not get it a second time.
 */
@Component
class PassingOn {

    /** As long as this, a post counts as one that its reader knows. */
    private static final Duration LATELY = Duration.ofDays(2);

    private final FeedEntryRepository entries;
    private final Reposts reposts;
    private final Follows follows;
    private final Users users;
    private final Live live;
    private final Time time;

    PassingOn(FeedEntryRepository entries, Reposts reposts, Follows follows, Users users, Live live, Time time) {
        this.entries = entries;
        this.reposts = reposts;
        this.follows = follows;
        this.users = users;
        this.live = live;
        this.time = time;
    }

    /** Asks what is true now: pressed quickly, passing on and its end can arrive in the other order. */
    @ApplicationModuleListener
    void on(PostReposted event) {
        if (reposts.hold(event.repost(), event.post(), event.by())) {
            push(event);
            tell(event);
        }
    }

    @ApplicationModuleListener
    void on(RepostWithdrawn event) {
        entries.withdraw(event.repost().value(), event.by().value());
    }

    private void push(PostReposted event) {
        var post = event.post().value();
        var author = event.author().value();
        var begunBy = event.rootAuthor().equals(event.author())
                ? null
                : event.rootAuthor().value();
        var _ = entries.lock(new Key(author, post));
        entries.passOn(
                event.repost().value(),
                post,
                author,
                event.by().value(),
                begunBy,
                Ids.from(event.repost().time().minus(LATELY)));
    }

    private void tell(PostReposted event) {
        var reached = reached(event);
        if (reached.isEmpty()) {
            return;
        }
        var people = users.people(Set.of(event.author(), event.by()));
        var author = people.get(event.author());
        var by = people.get(event.by());
        if (author != null && by != null) {
            var grown = new FeedGrew(event.post(), author, new Via(event.repost(), by));
            reached.forEach(each -> live.tell(each, grown));
        }
    }

    private List<UserId> reached(PostReposted event) {
        var listening = follows.followersAmong(event.by(), live.present()).stream()
                .map(UserId::value)
                .toList();
        return listening.isEmpty()
                ? List.of()
                : entries.reached(listening, event.repost().value(), time.instant()).stream()
                        .map(UserId::new)
                        .toList();
    }
}
