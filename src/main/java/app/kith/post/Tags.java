package app.kith.post;

import app.kith.graph.Ties;
import app.kith.platform.Ids;
import app.kith.platform.Time;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The words that people talk under. */
@Service
@Transactional(readOnly = true)
public class Tags {

    private static final Duration LATELY = Duration.ofDays(90);

    private static final long NOBODY = 0;

    private final PostRepository repository;
    private final Ties ties;
    private final Time time;

    Tags(PostRepository repository, Ties ties, Time time) {
        this.repository = repository;
        this.ties = ties;
        this.time = time;
    }

    /**
     * Tags that begin like this, of posts for everyone of the last ninety days; those under which most people wrote
     * come first. What those wrote who are kept from the viewer by a block is not counted.
     *
     * @param start with or without its sign; an empty one finds nothing
     */
    public List<Tag> beginningWith(Viewer viewer, String start, int most) {
        var text = escaped(start.strip().toLowerCase(Locale.ROOT));
        return text.isEmpty()
                ? List.of()
                : repository.tagsBeginningWith(
                        text + "%", Ids.from(time.instant().minus(LATELY)), apart(viewer), Limit.of(most));
    }

    /** Never without anybody in it, which a database would not take. */
    private List<Long> apart(Viewer viewer) {
        var apart = ties.apartFrom(viewer.id()).stream().map(UserId::value);
        return Stream.concat(Stream.of(NOBODY), apart).toList();
    }

    private static String escaped(String start) {
        var name = start.startsWith("#") ? start.substring(1) : start;
        return name.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
