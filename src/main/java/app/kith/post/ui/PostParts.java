package app.kith.post.ui;

import app.kith.platform.Viewer;
import app.kith.post.Comments;
import app.kith.post.Post;
import app.kith.post.PostId;
import app.kith.post.Posts;
import app.kith.user.Directory;
import app.kith.user.Person;
import app.kith.user.Users;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Makes the parts of a screen that show posts, and wires them to the doors. */
@Component
public class PostParts {

    private static final int MOST_SUGGESTED = 6;

    private final Doors doors;
    private final Posts posts;
    private final Comments comments;
    private final Users users;
    private final Directory directory;

    PostParts(Doors doors, Posts posts, Comments comments, Users users, Directory directory) {
        this.doors = doors;
        this.posts = posts;
        this.comments = comments;
        this.users = users;
        this.directory = directory;
    }

    public PostList list(Viewer viewer, PostList.Source source) {
        return new PostList(viewer, doors.open(viewer), source);
    }

    /** @param published hears of each post, with the screen's lock */
    public Composer composer(Viewer viewer, Consumer<Post> published) {
        return new Composer(
                Composer.Form.forPosts(person(viewer)),
                desk(written -> published.accept(posts.publish(viewer, written.draft())), viewer));
    }

    /** @param above what it answers, the beginning first */
    PostThread thread(Viewer viewer, Post opened, List<Post> above) {
        return new PostThread(
                viewer, doors.open(viewer), opened, above, after -> comments.under(viewer, opened.id(), after));
    }

    Composer commentComposer(Viewer viewer, PostId parent, Consumer<Post> published) {
        return new Composer(
                Composer.Form.forComments(person(viewer), parent.text()),
                desk(written -> published.accept(comments.add(viewer, parent, written.draft())), viewer));
    }

    private Composer.Desk desk(Consumer<Composer.Written> publish, Viewer viewer) {
        return new Composer.Desk() {

            @Override
            public void publish(Composer.Written written) {
                publish.accept(written);
            }

            @Override
            public List<Person> beginningWith(String start) {
                return directory.beginningWith(viewer, start, MOST_SUGGESTED);
            }
        };
    }

    private Person person(Viewer viewer) {
        return users.profile(viewer, viewer.id()).person();
    }
}
