package app.kith.feed;

import app.kith.graph.Ties;
import app.kith.platform.Cursor;
import app.kith.platform.Page;
import app.kith.platform.Time;
import app.kith.platform.Viewer;
import app.kith.post.Post;
import app.kith.post.Posts;
import app.kith.post.Timelines;
import java.util.HashSet;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The home feed: the newest posts of the people whom one follows and does not mute, and one's own. */
@Service
@Transactional(readOnly = true)
public class Feeds {

    /** As many new posts as are shown at once to somebody who comes back. */
    static final int MOST_NEW = 100;

    private final FeedEntryRepository entries;
    private final Ties ties;
    private final Posts posts;
    private final Timelines timelines;
    private final Time time;

    Feeds(FeedEntryRepository entries, Ties ties, Posts posts, Timelines timelines, Time time) {
        this.entries = entries;
        this.ties = ties;
        this.posts = posts;
        this.timelines = timelines;
        this.time = time;
    }

    /** A page can hold fewer posts than it has entries: what the viewer may no longer see is left out. */
    public Page<Post> home(Viewer viewer, Cursor before) {
        var kept = entries.before(viewer.id().value(), before.place(), time.instant(), Limit.of(before.size()));
        return kept.isEmpty() ? older(viewer, before) : page(viewer, kept);
    }

    /**
     * What came after the newest that is known, the newest first, at most {@value #MOST_NEW}. A next page says that
     * there is more between this one and what is known: then the list begins anew.
     */
    public Page<Post> homeAfter(Viewer viewer, long newest) {
        var fresh = entries.after(viewer.id().value(), newest, time.instant(), Limit.of(MOST_NEW));
        return fresh.size() == MOST_NEW ? page(viewer, fresh) : new Page<>(shown(viewer, fresh), null);
    }

    /** Always has a next page: behind the last entry that is kept, the older posts begin. */
    private Page<Post> page(Viewer viewer, List<FeedEntryEntity> kept) {
        return new Page<>(shown(viewer, kept), Long.toString(kept.getLast().position()));
    }

    private List<Post> shown(Viewer viewer, List<FeedEntryEntity> kept) {
        return posts.ofFollowed(viewer, kept.stream().map(FeedEntryEntity::post).toList());
    }

    private Page<Post> older(Viewer viewer, Cursor before) {
        var known = ties.of(viewer.id());
        var authors = new HashSet<>(known.followed());
        authors.removeAll(known.muted());
        authors.add(viewer.id());
        return timelines.ofFollowed(viewer, authors, before);
    }
}
