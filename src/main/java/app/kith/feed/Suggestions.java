package app.kith.feed;

import app.kith.graph.Ties;
import app.kith.platform.Viewer;
import app.kith.user.Directory;
import app.kith.user.Person;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People whom a member may want to follow: well known ones whom they neither follow nor keep away. */
@Service
@Transactional(readOnly = true)
public class Suggestions {

    /** As many as fit on a screen without choosing becoming work. */
    public static final int MOST = 10;

    private final Ties ties;
    private final Directory directory;

    Suggestions(Ties ties, Directory directory) {
        this.ties = ties;
        this.directory = directory;
    }

    public List<Person> of(Viewer viewer) {
        return beside(viewer, ties.of(viewer.id()), MOST);
    }

    /** The same for a screen that knows already how the viewer stands to others. */
    List<Person> beside(Viewer viewer, Ties.Known known, int most) {
        var left = new HashSet<>(known.followed());
        left.addAll(known.hidden());
        left.add(viewer.id());
        return directory.suggestions(viewer, left, most);
    }
}
