package app.kith.feed;

import app.kith.graph.Ties;
import app.kith.platform.Cursor;
import app.kith.platform.Page;
import app.kith.platform.Time;
import app.kith.platform.Viewer;
import app.kith.post.Entry;
import app.kith.post.Posts;
import app.kith.post.Timelines;
import java.util.HashSet;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The home feed: the newest that the people wrote and passed on whom one follows and does not mute, and one's own posts.
 * What was passed on leads on as far as entries are kept; the older posts behind them are the authors' own.
 */
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
    public Page<Entry> home(Viewer viewer, Cursor before) {
        var kept = entries.before(viewer.id().value(), before.place(), time.instant(), Limit.of(before.size()));
        return kept.isEmpty() ? older(viewer, before) : page(viewer, kept);
    }

    /**
     * What came after the newest that is known, the newest first, at most {@value #MOST_NEW}. A next page says that
     * there is more between this one and what is known: then the list begins anew.
     */
    public Page<Entry> homeAfter(Viewer viewer, long newest) {
        var fresh = entries.after(viewer.id().value(), newest, time.instant(), Limit.of(MOST_NEW));
        return fresh.size() == MOST_NEW ? page(viewer, fresh) : new Page<>(shown(viewer, fresh), null);
    }

    /** Always has a next page: behind the last entry that is kept, the older posts begin. */
    private Page<Entry> page(Viewer viewer, List<FeedEntryEntity> kept) {
        return new Page<>(shown(viewer, kept), Long.toString(kept.getLast().position()));
    }

    private List<Entry> shown(Viewer viewer, List<FeedEntryEntity> kept) {
        return posts.at(viewer, kept.stream().map(FeedEntryEntity::place).toList());
    }

    private Page<Entry> older(Viewer viewer, Cursor before) {
        var known = ties.of(viewer.id());
        var authors = new HashSet<>(known.followed());
        authors.removeAll(known.muted());
        authors.add(viewer.id());
        return timelines.ofFollowed(viewer, authors, before).map(Entry::of);
    }
}
