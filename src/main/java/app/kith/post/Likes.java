package app.kith.post;

import app.kith.platform.Cursor;
import app.kith.platform.NotFound;
import app.kith.platform.Page;
import app.kith.platform.Time;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.post.Marks.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Likes posts and takes it back. Doing either twice does nothing more; both answer the post as it is then. */
@Service
@Transactional(readOnly = true)
public class Likes {

    private final Sight sight;
    private final Marks marks;
    private final Counters counters;
    private final Assembly assembly;
    private final Time time;
    private final ApplicationEventPublisher events;

    Likes(Sight sight, Marks marks, Counters counters, Assembly assembly, Time time, ApplicationEventPublisher events) {
        this.sight = sight;
        this.marks = marks;
        this.counters = counters;
        this.assembly = assembly;
        this.time = time;
        this.events = events;
    }

    /** @throws NotFound when there is no such post, or none that the viewer may see */
    @Transactional
    public Post add(Viewer viewer, PostId id) {
        var post = sight.of(viewer, id);
        if (!marks.set(Kind.LIKE, viewer.id(), id)) {
            return assembly.show(viewer, post);
        }
        events.publishEvent(new PostLiked(id, post.author(), viewer.id(), time.instant()));
        return counted(viewer, post, 1);
    }

    /** @throws NotFound when there is no such post, or none that the viewer may see */
    @Transactional
    public Post remove(Viewer viewer, PostId id) {
        var post = sight.of(viewer, id);
        return marks.clear(Kind.LIKE, viewer.id(), id) ? counted(viewer, post, -1) : assembly.show(viewer, post);
    }

    /** What a member likes, the newest posts first; nothing, where a block keeps the two from each other. */
    public Page<Post> by(Viewer viewer, UserId member, Cursor before) {
        return sight.apart(viewer, member)
                ? Page.empty()
                : assembly.marked(viewer, marks.newest(Kind.LIKE, member, before.place(), before.probe()), before);
    }

    private Post counted(Viewer viewer, PostEntity post, int by) {
        var counts = counters.liked(post, by);
        return assembly.show(viewer, post).counted(counts);
    }
}
