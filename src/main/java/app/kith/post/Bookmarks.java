package app.kith.post;

import app.kith.platform.Cursor;
import app.kith.platform.NotFound;
import app.kith.platform.Page;
import app.kith.platform.Viewer;
import app.kith.post.Marks.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps posts at hand for a member, and tells nobody. Doing either twice does nothing more. */
@Service
@Transactional(readOnly = true)
public class Bookmarks {

    private final Sight sight;
    private final Marks marks;
    private final Assembly assembly;

    Bookmarks(Sight sight, Marks marks, Assembly assembly) {
        this.sight = sight;
        this.marks = marks;
        this.assembly = assembly;
    }

    /** @throws NotFound when there is no such post, or none that the viewer may see */
    @Transactional
    public Post add(Viewer viewer, PostId id) {
        var post = sight.of(viewer, id);
        marks.set(Kind.BOOKMARK, viewer.id(), id);
        return assembly.show(viewer, post);
    }

    /** @throws NotFound when there is no such post, or none that the viewer may see */
    @Transactional
    public Post remove(Viewer viewer, PostId id) {
        var post = sight.of(viewer, id);
        marks.clear(Kind.BOOKMARK, viewer.id(), id);
        return assembly.show(viewer, post);
    }

    /** The viewer's own, the newest posts first. */
    public Page<Post> page(Viewer viewer, Cursor before) {
        return assembly.marked(
                viewer, marks.newest(Kind.BOOKMARK, viewer.id(), before.place(), before.probe()), before);
    }
}
