package app.kith.notification;

import app.kith.platform.Viewer;
import app.kith.post.Post;
import app.kith.post.PostId;
import app.kith.post.Posts;
import app.kith.user.Users;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns rows into what their recipient reads: with people, and with posts as far as the recipient may see them. */
@Component
class Reader {

    private final Users users;
    private final Posts posts;

    Reader(Users users, Posts posts) {
        this.users = users;
        this.posts = posts;
    }

    /** Leaves out what is about a post that is gone, and what nobody did who is still here and not hidden. */
    List<Notification> read(Viewer viewer, List<Row> rows, Hidden.From from) {
        var about = posts(
                viewer,
                rows.stream().map(Row::post).filter(Objects::nonNull).distinct().toList());
        var people =
                users.people(rows.stream().flatMap(row -> row.latest().stream()).toList());
        return rows.stream()
                .filter(row -> row.post() == null || about.containsKey(row.post()))
                .map(row -> row.toNotification(people, about, from))
                .filter(notification -> !notification.actors().isEmpty())
                .toList();
    }

    /** Whether the member may see what it is about. */
    boolean maySee(Viewer viewer, Doing doing) {
        return doing.post() == null || !posts.of(viewer, List.of(doing.post())).isEmpty();
    }

    private Map<PostId, Post> posts(Viewer viewer, List<PostId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : posts.of(viewer, ids).stream().collect(Collectors.toMap(Post::id, Function.identity()));
    }
}
