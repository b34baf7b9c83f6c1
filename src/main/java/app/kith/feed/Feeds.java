package app.kith.feed;

import app.kith.graph.Ties;
import app.kith.platform.Cursor;
import app.kith.platform.Page;
import app.kith.platform.Refused;
import app.kith.platform.Time;
import app.kith.platform.Viewer;
import app.kith.post.Entry;
import app.kith.post.Posts;
import app.kith.post.Timelines;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private final Relevance relevance;
    private final Time time;

    Feeds(FeedEntryRepository entries, Ties ties, Posts posts, Timelines timelines, Relevance relevance, Time time) {
        this.entries = entries;
        this.ties = ties;
        this.posts = posts;
        this.timelines = timelines;
        this.relevance = relevance;
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

    /**
     * As {@link #home}.
     *
     * @param next what the page before named as its next; null to begin
     * @throws Refused when that is none of ours
     */
    public Page<Entry> newest(Viewer viewer, @Nullable String next, int size) {
        return home(viewer, Progress.byTime(next).of(size));
    }

    /**
     * The {@value Progress#MOST} newest entries that there were when somebody began at the top, the most relevant first.
     * The last page of these leads on to {@link #home}, to what is older.
     *
     * @param next what the page before named as its next; null to begin
     * @throws Refused when that is none of ours
     */
    public Page<Entry> relevant(Viewer viewer, @Nullable String next, int size) {
        return Progress.isByRelevance(next) ? relevant(viewer, Progress.of(next), size) : newest(viewer, next, size);
    }

    private Page<Entry> relevant(Viewer viewer, Progress progress, int size) {
        var owner = viewer.id().value();
        var positions = entries.positionsUpTo(owner, progress.newest(), Limit.of(Progress.MOST));
        if (positions.isEmpty()) {
            return home(viewer, Cursor.NEWEST.of(size));
        }
        var unseen = unseen(viewer, positions, progress);
        var ranked = relevance.ranked(viewer, shown(viewer, List.copyOf(unseen.values())));
        var page = ranked.stream().limit(size).toList();
        var last = ranked.size() <= size;
        return new Page<>(page, last ? Long.toString(positions.getLast()) : next(positions, progress, unseen, page));
    }

    /** By their number among the positions. One that is hidden keeps its number, and can come out of hiding. */
    private Map<Integer, FeedEntryEntity> unseen(Viewer viewer, List<Long> positions, Progress progress) {
        var before = positions.getFirst() + 1;
        var most = Limit.of(positions.size());
        var unseen = new LinkedHashMap<Integer, FeedEntryEntity>();
        for (var entry : entries.before(viewer.id().value(), before, time.instant(), most)) {
            var number = positions.indexOf(entry.position());
            if (number >= 0 && !progress.seen().get(number)) {
                unseen.put(number, entry);
            }
        }
        return unseen;
    }

    private static String next(
            List<Long> positions, Progress progress, Map<Integer, FeedEntryEntity> unseen, List<Entry> page) {
        var shown = page.stream().map(entry -> entry.post().id()).collect(Collectors.toSet());
        var seen = (BitSet) progress.seen().clone();
        unseen.forEach((number, entry) -> {
            if (shown.contains(entry.place().post())) {
                seen.set(number);
            }
        });
        return new Progress(positions.getFirst(), seen).text();
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
