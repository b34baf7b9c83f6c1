package app.kith.post.ui;

import app.kith.post.Edit;
import app.kith.post.Post;
import app.kith.post.PostId;
import app.kith.post.Revision;
import java.io.Serializable;
import java.util.List;

/** What people do to posts where they see them. */
interface Doings extends Serializable {

    Post like(PostId id, boolean on);

    Post repost(PostId id, boolean on);

    Post bookmark(PostId id, boolean on);

    Post edit(PostId id, Edit edit);

    List<Revision> revisions(PostId id);

    void remove(PostId id);

    Post restore(PostId id);

    /** The posts as they are now; without those that are gone. */
    List<Post> again(List<PostId> ids);
}
