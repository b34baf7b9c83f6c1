package app.kith.post.ui;

import app.kith.platform.Viewer;
import app.kith.post.Bookmarks;
import app.kith.post.Edit;
import app.kith.post.Likes;
import app.kith.post.Post;
import app.kith.post.PostId;
import app.kith.post.Posts;
import app.kith.post.Reposts;
import app.kith.post.Revision;
import app.kith.post.Revisions;
import java.util.List;
import org.springframework.stereotype.Component;

/** The doors that one viewer's doings go to. */
@Component
class Doors {

    private final Posts posts;
    private final Likes likes;
    private final Reposts reposts;
    private final Bookmarks bookmarks;
    private final Revisions revisions;

    Doors(Posts posts, Likes likes, Reposts reposts, Bookmarks bookmarks, Revisions revisions) {
        this.posts = posts;
        this.likes = likes;
        this.reposts = reposts;
        this.bookmarks = bookmarks;
        this.revisions = revisions;
    }

    Doings open(Viewer viewer) {
        return new Hands(viewer, posts, likes, reposts, bookmarks, revisions);
    }

    private record Hands(
            Viewer viewer, Posts posts, Likes likes, Reposts reposts, Bookmarks bookmarks, Revisions revisions)
            implements Doings {

        @Override
        public Post like(PostId id, boolean on) {
            return on ? likes.add(viewer, id) : likes.remove(viewer, id);
        }

        @Override
        public Post repost(PostId id, boolean on) {
            return on ? reposts.add(viewer, id) : reposts.remove(viewer, id);
        }

        @Override
        public Post bookmark(PostId id, boolean on) {
            return on ? bookmarks.add(viewer, id) : bookmarks.remove(viewer, id);
        }

        @Override
        public Post edit(PostId id, Edit edit) {
            return posts.edit(viewer, id, edit);
        }

        @Override
        public List<Revision> revisions(PostId id) {
            return revisions.of(viewer, id);
        }

        @Override
        public void remove(PostId id) {
            posts.remove(viewer, id);
        }

        @Override
        public Post restore(PostId id) {
            return posts.restore(viewer, id);
        }

        @Override
        public List<Post> again(List<PostId> ids) {
            return posts.of(viewer, ids);
        }
    }
}
