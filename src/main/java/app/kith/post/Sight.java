package app.kith.post;

import app.kith.graph.Follows;
import app.kith.platform.NotFound;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may see which post. */
@Component
class Sight {

    private final PostRepository repository;
    private final Marks marks;
    private final Follows follows;

    Sight(PostRepository repository, Marks marks, Follows follows) {
        this.repository = repository;
        this.marks = marks;
        this.follows = follows;
    }

    /** @throws NotFound when there is no such post, or none that the viewer may see */
    PostEntity of(Viewer viewer, PostId id) {
        var post = repository.find(id.value()).map(List::of).orElseThrow(NotFound::new);
        return of(viewer, post, marks.of(viewer.id(), post)).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * What the viewer wrote, even when it is removed.
     *
     * @throws NotFound when the viewer wrote no such post
     */
    PostEntity own(Viewer viewer, PostId id) {
        return repository
                .findById(id.value())
                .filter(post -> viewer.is(post.author()))
                .orElseThrow(NotFound::new);
    }

    /** Those that the viewer may see, in the same order. Asks about following only when that decides anything. */
    List<PostEntity> of(Viewer viewer, List<PostEntity> posts, Marks.Mine mine) {
        return of(viewer, posts, mine, follows.among(viewer.id(), ownersToFollow(viewer, posts)));
    }

    /** As {@link #of}, where it is known already that the viewer follows who wrote them. */
    List<PostEntity> ofFollowed(Viewer viewer, List<PostEntity> posts, Marks.Mine mine) {
        return of(viewer, posts, mine, ownersToFollow(viewer, posts));
    }

    private static List<PostEntity> of(Viewer viewer, List<PostEntity> posts, Marks.Mine mine, Set<UserId> followed) {
        return posts.stream()
                .filter(post -> isMeantFor(viewer, post, followed, mine))
                .toList();
    }

    private static Set<UserId> ownersToFollow(Viewer viewer, List<PostEntity> posts) {
        return posts.stream()
                .filter(post -> post.audience() == Audience.FOLLOWERS && !isOwn(viewer, post))
                .map(PostEntity::owner)
                .collect(Collectors.toSet());
    }

    private static boolean isMeantFor(Viewer viewer, PostEntity post, Set<UserId> followed, Marks.Mine mine) {
        return isOwn(viewer, post)
                || switch (post.audience()) {
                    case EVERYONE -> true;
                    case FOLLOWERS -> followed.contains(post.owner());
                    case MENTIONED -> mine.named().contains(post.root().value());
                };
    }

    private static boolean isOwn(Viewer viewer, PostEntity post) {
        return viewer.is(post.author()) || viewer.is(post.owner());
    }
}
