package app.kith.feed.ui;

import app.kith.graph.Ties;
import app.kith.platform.Time;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.post.Tag;
import app.kith.post.Timelines;
import app.kith.post.Trend;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What is talked about this week. It is the same for everybody and stands on every screen, so it is kept a while; whom
 * a viewer does not want to hear of is left out each time.
 */
@Component
class Trends {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 5;

    private static final Comparator<Tag> BY_PEOPLE = Comparator.comparing(Tag::people)
            .thenComparing(Tag::posts)
            .reversed()
            .thenComparing(Tag::name);

    private record Known(List<Trend> trends, Instant until) {}

    private final Timelines timelines;
    private final Ties ties;
    private final Time time;
    private volatile Known known = new Known(List.of(), Instant.EPOCH);

    Trends(Timelines timelines, Ties ties, Time time) {
        this.timelines = timelines;
        this.ties = ties;
        this.time = time;
    }

    List<Tag> of(Viewer viewer) {
        var trends = trends();
        var hidden = trends.isEmpty() ? Set.<UserId>of() : ties.hiddenFrom(viewer.id());
        return trends.stream()
                .map(trend -> trend.without(hidden))
                .filter(tag -> tag.people() > 0)
                .sorted(BY_PEOPLE)
                .limit(MOST)
                .toList();
    }

    private List<Trend> trends() {
        var now = time.instant();
        if (now.isAfter(known.until())) {
            known = new Known(timelines.talkedAbout(), now.plus(KEPT));
        }
        return known.trends();
    }
}
