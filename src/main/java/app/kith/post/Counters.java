package app.kith.post;

import app.kith.platform.Live;
import app.kith.user.Tallies;
import org.springframework.stereotype.Component;

/** Keeps the counts that posts and profiles show, and tells those who look at a post. */
@Component
class Counters {

    private final PostRepository repository;
    private final Tallies tallies;
    private final Live live;

    Counters(PostRepository repository, Tallies tallies, Live live) {
        this.repository = repository;
        this.tallies = tallies;
        this.live = live;
    }

    /** @param by 1 or -1 */
    PostCounted liked(PostEntity post, int by) {
        repository.addLikes(post.id().value(), by);
        return tell(post);
    }

    /** @param by 1 or -1 */
    PostCounted reposted(PostEntity post, int by) {
        repository.addReposts(post.id().value(), by);
        return tell(post);
    }

    /**
     * A post counts for its author; a comment for the thread, and for the comment that it answers.
     *
     * @param by 1 or -1
     */
    void written(PostEntity post, int by) {
        var parent = post.parent();
        if (parent == null) {
            tallies.posted(post.author(), by);
        } else {
            commented(post.root(), by);
            if (!parent.equals(post.root())) {
                commented(parent, by);
            }
        }
    }

    /** Where not everybody may see the comment, each screen has to ask for it. */
    void answered(Post comment) {
        var shown = comment.audience() == Audience.EVERYONE ? comment : null;
        live.tell(comment.root().thread(), new PostAnswered(comment.id(), shown));
    }

    private void commented(PostId id, int by) {
        repository.addComments(id.value(), by);
        repository.findById(id.value()).ifPresent(this::tell);
    }

    /** Reads the counts back: the row is locked now, so they hold what others counted at the same moment. */
    private PostCounted tell(PostEntity post) {
        var counts = repository.counts(post.id().value());
        live.tell(post.root().thread(), counts);
        live.tell(post.author(), counts);
        return counts;
    }
}
