package app.kith.notification.ui;

import app.kith.notification.Notification;
import app.kith.notification.Notification.Kind;
import app.kith.notification.NotificationId;
import app.kith.post.Post;
import app.kith.user.Person;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A notification as a row shows it.
 *
 * @param group the same for a group before and after it grew
 * @param did what the people did, as the end of a sentence that their names begin
 * @param what the words that it is about; null for a follow
 * @param path where the row leads
 */
record Note(
        NotificationId id,
        String group,
        Kind kind,
        List<Person> actors,
        int count,
        String did,
        @Nullable String what,
        String path,
        Instant at,
        boolean read) {

    static Note of(Notification notification) {
        var post = notification.post();
        return new Note(
                notification.id(),
                notification.kind() + (post == null ? "" : post.id().text()),
                notification.kind(),
                notification.actors(),
                notification.count(),
                did(notification.kind(), post),
                post == null ? null : words(post),
                post == null ? notification.actors().getFirst().handle().path() : post.path(),
                notification.createdAt(),
                notification.read());
    }

    private static String did(Kind kind, @Nullable Post post) {
        return switch (kind) {
            case LIKE -> post != null && post.parentId() != null ? "liked your comment" : "liked your post";
            case REPOST -> post != null && post.parentId() != null ? "reposted your comment" : "reposted your post";
            case COMMENT -> answersAComment(post) ? "answered your comment" : "commented on your post";
            case MENTION -> "mentioned you";
            case FOLLOW -> "followed you";
        };
    }

    private static boolean answersAComment(@Nullable Post post) {
        return post != null && post.parentId() != null && !post.parentId().equals(post.rootId());
    }

    /** A picture without words is spoken of by its description. A warning hides what it warns of here, too. */
    private static String words(Post post) {
        if (post.warning() != null) {
            return post.warning();
        }
        var described = post.media().stream().flatMap(media -> Stream.ofNullable(media.alt()));
        return post.text().isEmpty() ? described.findFirst().orElse("A picture") : post.text();
    }
}
