package app.kith.feed;

import app.kith.graph.Follows;
import app.kith.platform.Live;
import app.kith.platform.Viewer;
import app.kith.post.PostEdited;
import app.kith.post.PostReworded;
import app.kith.post.Posts;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Shows the followers of somebody, who may have the post before their eyes, that it reads otherwise now. */
@Component
class Rewording {

    private final Posts posts;
    private final Follows follows;
    private final Live live;

    Rewording(Posts posts, Follows follows, Live live) {
        this.posts = posts;
        this.follows = follows;
        this.live = live;
    }

    @ApplicationModuleListener
    void on(PostEdited event) {
        var listening = follows.followersAmong(event.author(), live.present());
        if (!listening.isEmpty()) {
            posts.of(Viewer.member(event.author()), List.of(event.post())).stream()
                    .map(PostReworded::of)
                    .forEach(reworded -> listening.forEach(each -> live.tell(each, reworded)));
        }
    }
}
