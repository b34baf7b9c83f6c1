package app.kith.feed;

import app.kith.graph.Follows;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.user.Directory;
import app.kith.user.Person;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People whom a member may want to follow: well known ones whom they don't follow yet. */
@Service
@Transactional(readOnly = true)
public class Suggestions {

    /** As many as fit on a screen without choosing becoming work. */
    public static final int MOST = 10;

    private final Follows follows;
    private final Directory directory;

    Suggestions(Follows follows, Directory directory) {
        this.follows = follows;
        this.directory = directory;
    }

    public List<Person> of(Viewer viewer) {
        return beside(viewer, follows.followedBy(viewer.id()), MOST);
    }

    /** The same for a screen that knows already whom the viewer follows. */
    public List<Person> beside(Viewer viewer, Collection<UserId> followed, int most) {
        var known = new HashSet<>(followed);
        known.add(viewer.id());
        return directory.suggestions(viewer, known, most);
    }
}
