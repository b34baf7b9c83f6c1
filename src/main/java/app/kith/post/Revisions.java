package app.kith.post;

import app.kith.platform.NotFound;
import app.kith.platform.Viewer;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What posts said before they were edited, for whoever may see them. */
@Service
@Transactional(readOnly = true)
public class Revisions {

    private static final Limit MOST = Limit.of(50);

    private final EditRepository edits;
    private final Sight sight;

    Revisions(EditRepository edits, Sight sight) {
        this.edits = edits;
        this.sight = sight;
    }

    /**
     * What a post says now, and what it said before, the newest first; at most fifty that are over.
     *
     * @throws NotFound when there is no such post, or none that the viewer may see
     */
    public List<Revision> of(Viewer viewer, PostId id) {
        var now = sight.of(viewer, id).revision();
        var before = edits.newestOf(id.value(), MOST).stream().map(EditEntity::toRevision);
        return Stream.concat(Stream.of(now), before).toList();
    }
}
