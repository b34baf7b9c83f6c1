package app.kith.post;

import app.kith.graph.Ties;
import app.kith.platform.NotFound;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.user.Users;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may see which post. */
@Component
class Sight {

    private final PostRepository repository;
    private final Marks marks;
    private final Ties ties;
    private final Users users;

    Sight(PostRepository repository, Marks marks, Ties ties, Users users) {
        this.repository = repository;
        this.marks = marks;
        this.ties = ties;
        this.users = users;
    }

    /** @throws NotFound when there is no such post, or none that the viewer may see */
    PostEntity of(Viewer viewer, PostId id) {
        var post = repository.find(id.value()).map(List::of).orElseThrow(NotFound::new);
        return of(viewer, post, marks.of(viewer.id(), post)).stream()
                .findFirst()
                .filter(found -> areHere(others(viewer, List.of(found))))
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

    /** Those that the viewer may see, in the same order. Takes one statement, if there is any of somebody else. */
    List<PostEntity> of(Viewer viewer, List<PostEntity> posts, Marks.Mine mine) {
        var known = ties.among(viewer.id(), others(viewer, posts));
        return posts.stream()
                .filter(post -> viewer.is(post.author()) || !isApart(known, post))
                .filter(post -> isMeantFor(viewer, post, known.followed(), mine))
                .toList();
    }

    /** As {@link #of}, where it is known already that the viewer follows who wrote them: no block parts those two. */
    List<PostEntity> ofFollowed(Viewer viewer, List<PostEntity> posts, Marks.Mine mine) {
        var followed = others(viewer, posts);
        return posts.stream()
                .filter(post -> isMeantFor(viewer, post, followed, mine))
                .toList();
    }

    /** Whether a block keeps the two from each other. */
    boolean apart(Viewer viewer, UserId other) {
        return !viewer.is(other) && ties.between(viewer.id(), other).apart(other);
    }

    /** Lists find that out by themselves, when they ask for faces. */
    private boolean areHere(Set<UserId> members) {
        return users.people(members).size() == members.size();
    }

    private static Set<UserId> others(Viewer viewer, List<PostEntity> posts) {
        return posts.stream()
                .flatMap(post -> Stream.of(post.author(), post.owner()))
                .filter(Predicate.not(viewer::is))
                .collect(Collectors.toSet());
    }

    /** A thread belongs to who began it: who may not see that member reads nothing in there. */
    private static boolean isApart(Ties.Known known, PostEntity post) {
        return known.apart(post.author()) || known.apart(post.owner());
    }

    private static boolean isMeantFor(Viewer viewer, PostEntity post, Set<UserId> followed, Marks.Mine mine) {
        return viewer.is(post.author())
                || viewer.is(post.owner())
                || switch (post.audience()) {
                    case EVERYONE -> true;
                    case FOLLOWERS -> followed.contains(post.owner());
                    case MENTIONED -> mine.named().contains(post.root().value());
                };
    }
}
