package app.kith.post.ui;

import app.kith.design.Bar;
import app.kith.design.Ears;
import app.kith.graph.Parted;
import app.kith.graph.Ties;
import app.kith.platform.Live;
import app.kith.platform.Live.Topic;
import app.kith.platform.NotFound;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.post.Post;
import app.kith.post.PostAnswered;
import app.kith.post.PostCounted;
import app.kith.post.PostId;
import app.kith.post.PostRemoved;
import app.kith.post.PostReworded;
import app.kith.post.Posts;
import app.kith.user.Handle;
import app.kith.user.SignedIn;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

@Route(":handle(@[A-Za-z0-9_]+)/:post([0-9]+)")
@PermitAll
class PostView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LONGEST_TITLE = 40;

    private final Posts posts;
    private final PostParts parts;
    private final Ties ties;
    private final Viewer viewer;
    private final Live live;
    private String title = "Post";

    PostView(Posts posts, PostParts parts, Ties ties, SignedIn signedIn, Live live) {
        this.posts = posts;
        this.parts = parts;
        this.ties = ties;
        this.live = live;
        viewer = signedIn.viewer();
        addClassName("column");
    }

    /** The view stays when one goes from post to post, so everything in it is made anew. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var post = post(event.getRouteParameters());
        title = title(post);
        removeAll();
        add(new Bar("Post").backTo("/"), thread(post));
    }

    @Override
    public String getPageTitle() {
        return title + " · Kith";
    }

    /** @throws NotFound also when somebody else wrote it than the address says */
    private Post post(RouteParameters address) {
        var post = posts.get(viewer, PostId.of(address.get("post").orElseThrow(NotFound::new)));
        if (!post.author().handle().equals(Handle.of(address.get("handle").orElseThrow(NotFound::new)))) {
            throw new NotFound();
        }
        return post;
    }

    private PostThread thread(Post post) {
        var thread = parts.thread(viewer, post, above(post));
        var apart = new HashSet<>(ties.apartFrom(viewer.id()));
        Ears.of(live, thread)
                .on(post.root().thread(), PostCounted.class, thread::count)
                .on(post.root().thread(), PostReworded.class, reworded -> thread.reword(reworded))
                .on(post.root().thread(), PostAnswered.class, answer -> answered(thread, answer, apart))
                .on(post.root().thread(), PostRemoved.class, removed -> thread.drop(removed.post()))
                .on(Topic.of(viewer.id()), Parted.class, parted -> {
                    apart.add(parted.other());
                    thread.dropBy(parted.other());
                });
        return thread.with(parts.commentComposer(viewer, post.id(), thread::answered));
    }

    /** All who look at a thread are told the same, so each screen leaves out whom its viewer may not see. */
    private static void answered(PostThread thread, PostAnswered answer, Set<UserId> apart) {
        if (answer.post() == null || !apart.contains(answer.post().author().id())) {
            thread.answered(answer);
        }
    }

    /** What began the thread, and what this one answers. */
    private List<Post> above(Post post) {
        var root = post.rootId();
        var parent = post.parentId();
        return root == null || parent == null
                ? List.of()
                : posts.of(viewer, Stream.of(root, parent).distinct().toList());
    }

    private static String title(Post post) {
        var words = post.warning() == null ? post.text().lines().findFirst().orElse("A picture") : post.warning();
        var shown = words.length() <= LONGEST_TITLE
                ? words
                : words.substring(0, LONGEST_TITLE - 1).strip() + "…";
        return post.author().displayName() + ": " + shown;
    }
}
