package app.kith.post;

import app.kith.platform.Cursor;
import app.kith.platform.NotFound;
import app.kith.platform.Page;
import app.kith.platform.Refused;
import app.kith.platform.Viewer;
import app.kith.platform.limits.Kind;
import app.kith.platform.limits.Limited;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers posts, and shows what others answered. */
@Service
@Transactional(readOnly = true)
public class Comments {

    private final PostRepository repository;
    private final Sight sight;
    private final Writing writing;
    private final Counters counters;
    private final Assembly assembly;

    Comments(PostRepository repository, Sight sight, Writing writing, Counters counters, Assembly assembly) {
        this.repository = repository;
        this.sight = sight;
        this.writing = writing;
        this.counters = counters;
        this.assembly = assembly;
    }

    /**
     * @param parent a post or a comment; the comment has the audience of their thread, whatever the draft says
     * @throws NotFound when there is no such post, or none that the viewer may see
     * @throws Refused when a picture is not the viewer's own
     */
    @Transactional
    @Limited(Kind.POSTING)
    public Post add(Viewer viewer, PostId parent, Draft draft) {
        var comment = writing.write(viewer, draft, sight.of(viewer, parent));
        counters.written(comment, 1);
        var post = assembly.show(viewer, comment);
        counters.answered(post);
        return post;
    }

    /**
     * The comments below a post, oldest first: the whole thread below the one that began it, and the direct answers
     * below a comment.
     *
     * @throws NotFound when there is no such post, or none that the viewer may see
     */
    public Page<Post> under(Viewer viewer, PostId post, Cursor after) {
        return assembly.page(viewer, below(sight.of(viewer, post), after), after);
    }

    private List<PostEntity> below(PostEntity post, Cursor after) {
        return post.parent() == null
                ? repository.oldestIn(post.id().value(), after.place(), after.probe())
                : repository.oldestAnswering(post.root().value(), post.id().value(), after.place(), after.probe());
    }
}
