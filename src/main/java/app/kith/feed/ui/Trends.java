package app.kith.feed.ui;

import app.kith.platform.Time;
import app.kith.platform.Viewer;
import app.kith.post.Tag;
import app.kith.post.Timelines;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is talked about this week. It is the same for everybody and stands on every screen, so it is kept a while. */
@Component
class Trends {

    private static final Duration KEPT = Duration.ofMinutes(5);

    private record Known(List<Tag> tags, Instant until) {}

    private final Timelines timelines;
    private final Time time;
    private volatile Known known = new Known(List.of(), Instant.EPOCH);

    Trends(Timelines timelines, Time time) {
        this.timelines = timelines;
        this.time = time;
    }

    List<Tag> of(Viewer viewer) {
        var now = time.instant();
        if (now.isAfter(known.until())) {
            known = new Known(timelines.talkedAbout(viewer), now.plus(KEPT));
        }
        return known.tags();
    }
}
