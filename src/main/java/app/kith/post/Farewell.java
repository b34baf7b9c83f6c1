package app.kith.post;

import app.kith.platform.Pace;
import app.kith.platform.UserId;
import app.kith.post.Marks.Kind;
import app.kith.user.UserErased;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Erases what a member who is erased wrote, liked and passed on. A thread goes with who began it; what others said in there is
 * removed as if its author had removed the post, and stays theirs.
 */
@Component
class Farewell {

    private static final Limit CHUNK = Limit.of(100);

    /** What hangs on posts, and last the posts themselves. */
    private static final List<String> TABLES =
            List.of("post_like", "post_bookmark", "post_mention", "post_tag", "post_repost", "post_edit");

    private final PostRepository repository;
    private final RepostRepository reposts;
    private final Removal removal;
    private final Marks marks;
    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Pace pace;
    private final ApplicationEventPublisher events;

    Farewell(
            PostRepository repository,
            RepostRepository reposts,
            Removal removal,
            Marks marks,
            JdbcClient database,
            TransactionOperations transaction,
            Pace pace,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.reposts = reposts;
        this.removal = removal;
        this.marks = marks;
        this.database = database;
        this.transaction = transaction;
        this.pace = pace;
        this.events = events;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(UserErased event) {
        while (erasePosts(event.user())
                || eraseMarks(Kind.LIKE, event.user())
                || eraseMarks(Kind.BOOKMARK, event.user())
                || eraseReposts(event.user())) {
            pace.breathe();
        }
    }

    /** @return whether there may be more */
    private boolean erasePosts(UserId author) {
        return transaction.execute(_ -> {
            var posts = repository.allBy(author.value(), CHUNK);
            posts.forEach(removal::remove);
            erase(posts.stream().map(post -> post.id().value()).toList());
            return !posts.isEmpty();
        });
    }

    private void erase(List<Long> posts) {
        if (!posts.isEmpty()) {
            TABLES.forEach(table -> database.sql("delete from %s where post_id in (:posts)".formatted(table))
                    .param("posts", posts)
                    .update());
            database.sql("delete from post where id in (:posts)")
                    .param("posts", posts)
                    .update();
        }
    }

    /** @return whether there may be more */
    private boolean eraseMarks(Kind kind, UserId member) {
        return transaction.execute(_ -> {
            var marked = marks.newest(kind, member, Long.MAX_VALUE, CHUNK);
            marked.stream().sorted().forEach(post -> clear(kind, member, new PostId(post)));
            return !marked.isEmpty();
        });
    }

    /** @return whether there may be more */
    private boolean eraseReposts(UserId member) {
        return transaction.execute(_ -> {
            var passedOn = reposts.by(member.value(), CHUNK);
            passedOn.forEach(repost -> {
                reposts.remove(repost.key());
                repository.addReposts(repost.post().value(), -1);
                events.publishEvent(new RepostWithdrawn(repost.id(), repost.post(), member));
            });
            return !passedOn.isEmpty();
        });
    }

    private void clear(Kind kind, UserId member, PostId post) {
        if (marks.clear(kind, member, post) && kind == Kind.LIKE) {
            repository.addLikes(post.value(), -1);
        }
    }
}
