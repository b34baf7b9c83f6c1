package app.kith.post;

import app.kith.platform.Conflict;
import app.kith.platform.Forbidden;
import app.kith.platform.NotFound;
import app.kith.platform.Refused;
import app.kith.platform.Viewer;
import app.kith.platform.limits.Kind;
import app.kith.platform.limits.Limited;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes posts, and shows each viewer the posts that are meant for them. */
@Service
@Transactional(readOnly = true)
public class Posts {

    private final Writing writing;
    private final Counters counters;
    private final Editing editing;
    private final Removal removal;
    private final Sight sight;
    private final Assembly assembly;

    Posts(Writing writing, Counters counters, Editing editing, Removal removal, Sight sight, Assembly assembly) {
        this.editing = editing;
        this.writing = writing;
        this.counters = counters;
        this.removal = removal;
        this.sight = sight;
        this.assembly = assembly;
    }

    /** @throws Refused when a picture is not the viewer's own */
    @Transactional
    @Limited(Kind.POSTING)
    public Post publish(Viewer viewer, Draft draft) {
        var post = writing.write(viewer, draft, null);
        counters.written(post, 1);
        return assembly.show(viewer, post);
    }

    /** @throws NotFound when there is no such post, or none that the viewer may see */
    public Post get(Viewer viewer, PostId id) {
        return of(viewer, List.of(id)).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** In the given order. Posts that are gone, or not meant for the viewer, are left out. */
    public List<Post> of(Viewer viewer, List<PostId> ids) {
        return assembly.inOrder(viewer, ids);
    }

    /**
     * What stands at these places of a feed, each post once. For a caller who knows that no block keeps the viewer from
     * any of it, and that of what was not passed on the viewer follows who wrote it: a feed forgets an author with the
     * end of following. Saves the statement that asks for it.
     */
    public List<Entry> at(Viewer viewer, List<Place> places) {
        return assembly.followedEntries(viewer, places);
    }

    /**
     * Changes the words of a post or comment. What it said before stays to be seen by whoever may see it.
     *
     * @throws NotFound when there is no such post, or none that the viewer may see
     * @throws Refused when it is somebody else's, or can't be taken as it is
     * @throws Conflict when it is not any more what the edit is based on
     */
    @Transactional
    @Limited(Kind.POSTING)
    public Post edit(Viewer viewer, PostId id, Edit edit) {
        editing.begin(id);
        var post = own(viewer, id, "Only who wrote it can edit it.");
        editing.edit(viewer, post, edit);
        var edited = assembly.show(viewer, post);
        editing.tell(edited);
        return edited;
    }

    /**
     * Takes a post away, with the thread that it began.
     *
     * @throws NotFound when there is no such post, or none that the viewer may see
     * @throws Refused when it is somebody else's
     */
    @Transactional
    public void remove(Viewer viewer, PostId id) {
        removal.remove(own(viewer, id, "Only who wrote it can delete it."));
    }

    /**
     * Takes a removal back, for ten minutes after it.
     *
     * @throws NotFound when the viewer wrote no such post, or its thread is gone
     * @throws Refused when it is too late
     */
    @Transactional
    public Post restore(Viewer viewer, PostId id) {
        var post = sight.own(viewer, id);
        removal.restore(post);
        var restored = assembly.show(viewer, post);
        if (restored.parentId() != null) {
            counters.answered(restored);
        }
        return restored;
    }

    private PostEntity own(Viewer viewer, PostId id, String refusal) {
        var post = sight.of(viewer, id);
        if (!viewer.is(post.author())) {
            throw new Forbidden(refusal);
        }
        return post;
    }
}
