package app.kith.post.ui;

import app.kith.media.MediaId;
import app.kith.media.Uploads;
import app.kith.platform.Viewer;
import app.kith.post.Comments;
import app.kith.post.Draft;
import app.kith.post.Post;
import app.kith.post.PostId;
import app.kith.post.Posts;
import app.kith.user.Directory;
import app.kith.user.Person;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Takes what composers hand in to the doors. */
@Component
class Desks {

    private static final int MOST_SUGGESTED = 6;

    private final Posts posts;
    private final Comments comments;
    private final Uploads uploads;
    private final Directory directory;

    Desks(Posts posts, Comments comments, Uploads uploads, Directory directory) {
        this.posts = posts;
        this.comments = comments;
        this.uploads = uploads;
        this.directory = directory;
    }

    Composer.Desk forPosts(Viewer viewer, Consumer<Post> published) {
        return new Counter(viewer, draft -> posts.publish(viewer, draft), published, uploads, directory);
    }

    Composer.Desk forComments(Viewer viewer, PostId parent, Consumer<Post> published) {
        return new Counter(viewer, draft -> comments.add(viewer, parent, draft), published, uploads, directory);
    }

    private record Counter(
            Viewer viewer,
            Function<Draft, Post> publish,
            Consumer<Post> published,
            Uploads uploads,
            Directory directory)
            implements Composer.Desk {

        @Override
        public void publish(Composer.Written written) {
            var draft = written.draft();
            describe(written);
            published.accept(publish.apply(draft));
        }

        @Override
        public List<Person> beginningWith(String start) {
            return directory.beginningWith(viewer, start, MOST_SUGGESTED);
        }

        private void describe(Composer.Written written) {
            uploads.owned(viewer, written.media());
            written.pictures().stream()
                    .filter(picture -> !picture.alt().isBlank())
                    .forEach(picture -> uploads.describe(viewer, MediaId.of(picture.id()), picture.alt()));
        }
    }
}
