package app.kith.post;

import app.kith.platform.Ids;
import app.kith.platform.NotFound;
import app.kith.platform.Refused;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.platform.limits.Kind;
import app.kith.platform.limits.Limited;
import app.kith.post.RepostEntity.Key;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passes posts on and takes it back. Doing either twice does nothing more; both answer the post as it is then. */
@Service
@Transactional(readOnly = true)
public class Reposts {

    private final RepostRepository repository;
    private final Sight sight;
    private final Counters counters;
    private final Assembly assembly;
    private final Ids ids;
    private final ApplicationEventPublisher events;

    Reposts(
            RepostRepository repository,
            Sight sight,
            Counters counters,
            Assembly assembly,
            Ids ids,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.sight = sight;
        this.counters = counters;
        this.assembly = assembly;
        this.ids = ids;
        this.events = events;
    }

    /**
     * @throws NotFound when there is no such post, or none that the viewer may see
     * @throws Refused when not everyone may see it
     */
    @Transactional
    @Limited(Kind.POSTING)
    public Post add(Viewer viewer, PostId id) {
        var post = sight.of(viewer, id);
        if (post.audience() != Audience.EVERYONE) {
            throw new Refused("id", "Only what everyone may see can be passed on.");
        }
        var repost = new RepostId(ids.near(viewer.id()));
        if (repository.add(id.value(), viewer.id().value(), repost.value()) == 0) {
            return assembly.show(viewer, post);
        }
        events.publishEvent(new PostReposted(repost, id, post.author(), post.owner(), viewer.id()));
        return counted(viewer, post, 1);
    }

    /** @throws NotFound when there is no such post, or none that the viewer may see */
    @Transactional
    public Post remove(Viewer viewer, PostId id) {
        var post = sight.of(viewer, id);
        var key = key(id, viewer.id());
        var repost = repository.lock(key);
        if (repost.isEmpty()) {
            return assembly.show(viewer, post);
        }
        repository.remove(key);
        events.publishEvent(new RepostWithdrawn(repost.get().id(), id, viewer.id()));
        return counted(viewer, post, -1);
    }

    /**
     * Whether this one stands still. Then nobody can take it back until the caller's transaction is over: for who writes
     * down somewhere that it stands.
     */
    @Transactional
    public boolean hold(RepostId repost, PostId post, UserId by) {
        return repository
                .lock(key(post, by))
                .filter(found -> found.id().equals(repost))
                .isPresent();
    }

    private Post counted(Viewer viewer, PostEntity post, int by) {
        var counts = counters.reposted(post, by);
        return assembly.show(viewer, post).counted(counts);
    }

    private static Key key(PostId post, UserId member) {
        return new Key(post.value(), member.value());
    }
}
