package app.kith.feed;

import app.kith.platform.Time;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.post.Closeness;
import app.kith.post.Entry;
import app.kith.post.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Puts the most relevant posts first, by a rule that fits on a page: docs/api/feed.md says it in words. Knows nothing of
 * the viewer but what the viewer did.
 */
@Component
class Relevance {

    /** Keeps the newest from outweighing all else in their first minutes. */
    private static final double HOURS_AT_LEAST = 2;

    private static final double MS_AN_HOUR = Duration.ofHours(1).toMillis();

    private final Closeness closeness;
    private final Time time;

    Relevance(Closeness closeness, Time time) {
        this.closeness = closeness;
        this.time = time;
    }

    /** The most relevant first; of two that are alike, the newer. Each post once. Takes one statement. */
    List<Entry> ranked(Viewer viewer, Collection<Entry> entries) {
        var each = entries.stream()
                .collect(Collectors.toMap(entry -> entry.post().id(), entry -> entry, (newer, _) -> newer));
        var authors =
                each.values().stream().map(entry -> entry.post().author().id()).collect(Collectors.toSet());
        var given = closeness.given(viewer, authors);
        var now = time.instant();
        var scores = each.values().stream()
                .collect(Collectors.toMap(Entry::place, entry -> score(entry.post(), given, now)));
        return each.values().stream()
                .sorted(Comparator.<Entry>comparingDouble(entry -> -scores.getOrDefault(entry.place(), 0.0))
                        .thenComparing(entry -> -entry.place()))
                .toList();
    }

    static double score(Post post, Map<UserId, Integer> given, Instant now) {
        var close = 1 + Math.log1p(given.getOrDefault(post.author().id(), 0));
        var talked = 1 + Math.log1p(post.likes() + post.comments() + post.reposts());
        var hours = Math.max(0, Duration.between(post.createdAt(), now).toMillis() / MS_AN_HOUR);
        return close * talked / (HOURS_AT_LEAST + hours);
    }
}
