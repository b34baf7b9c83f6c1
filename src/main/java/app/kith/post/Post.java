package app.kith.post;

import app.kith.media.Media;
import app.kith.user.Person;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as one viewer sees it. A post that answers another is a comment.
 *
 * @param rootId the post that began the thread; null when this one did
 */
public record Post(
        PostId id,
        Person author,
        String text,
        Audience audience,
        @Nullable String warning,
        List<Media> media,
        int likes,
        int comments,
        int reposts,
        boolean liked,
        boolean reposted,
        boolean bookmarked,
        @Nullable PostId parentId,
        @Nullable PostId rootId,
        Instant createdAt,
        @Nullable Instant editedAt) {

    public Post {
        media = List.copyOf(media);
    }

    /** Where it is shown with its thread. */
    public String path() {
        return author.handle().path() + "/" + id.text();
    }

    /** The same post with other counts. */
    Post counted(PostCounted counts) {
        return new Post(
                id,
                author,
                text,
                audience,
                warning,
                media,
                counts.likes(),
                counts.comments(),
                counts.reposts(),
                liked,
                reposted,
                bookmarked,
                parentId,
                rootId,
                createdAt,
                editedAt);
    }

    /** When it was given the words that it has. */
    @JsonIgnore
    public Instant writtenAt() {
        return editedAt == null ? createdAt : editedAt;
    }

    /** The post that began the thread in which this one stands. */
    @JsonIgnore
    public PostId root() {
        return rootId == null ? id : rootId;
    }
}
