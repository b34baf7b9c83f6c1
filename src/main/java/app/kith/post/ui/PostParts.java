package app.kith.post.ui;

import app.kith.media.Shape;
import app.kith.media.ui.PictureUpload;
import app.kith.platform.Cursor;
import app.kith.platform.Page;
import app.kith.platform.Viewer;
import app.kith.post.Comments;
import app.kith.post.Entry;
import app.kith.post.Post;
import app.kith.post.PostId;
import app.kith.user.Person;
import app.kith.user.Users;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Makes the parts of a screen that show posts, and wires them to the doors. */
@Component
public class PostParts {

    private final Doors doors;
    private final Distance distance;
    private final Desks desks;
    private final Comments comments;
    private final Users users;
    private final PictureUpload pictures;

    PostParts(Doors doors, Distance distance, Desks desks, Comments comments, Users users, PictureUpload pictures) {
        this.doors = doors;
        this.distance = distance;
        this.desks = desks;
        this.comments = comments;
        this.users = users;
        this.pictures = pictures;
    }

    /** Posts that stand where they are because of their authors. */
    public PostList list(Viewer viewer, SerializableFunction<Cursor, Page<Post>> posts) {
        return entries(viewer, before -> posts.apply(before).map(Entry::of));
    }

    /** Posts, and what was passed on. */
    public PostList entries(Viewer viewer, PostList.Source source) {
        return new PostList(viewer, doors.open(viewer), distance.of(viewer), source);
    }

    /** @param published hears of each post, with the screen's lock */
    public Composer composer(Viewer viewer, Consumer<Post> published) {
        var form = Composer.Form.forPosts(person(viewer));
        return composer(viewer, form, desks.forPosts(viewer, published));
    }

    Composer commentComposer(Viewer viewer, PostId parent, Consumer<Post> published) {
        var form = Composer.Form.forComments(person(viewer), parent.text());
        return composer(viewer, form, desks.forComments(viewer, parent, published));
    }

    /** @param above what it answers, the beginning first */
    PostThread thread(Viewer viewer, Post opened, List<Post> above) {
        return new PostThread(
                viewer,
                doors.open(viewer),
                distance.of(viewer),
                opened,
                above,
                after -> comments.under(viewer, opened.id(), after));
    }

    private Composer composer(Viewer viewer, Composer.Form form, Composer.Desk desk) {
        return new Composer(form, desk, pictures.to(() -> viewer, Shape.ATTACHMENT));
    }

    private Person person(Viewer viewer) {
        return users.profile(viewer, viewer.id()).person();
    }
}
