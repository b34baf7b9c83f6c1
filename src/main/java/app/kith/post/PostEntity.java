package app.kith.post;

import static jakarta.persistence.EnumType.STRING;

import app.kith.media.MediaId;
import app.kith.platform.Ids;
import app.kith.platform.RichText;
import app.kith.platform.UserId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Writes only what it changes, for statements count on its row meanwhile. */
@Entity
@DynamicUpdate
@Table(name = "post")
class PostEntity {

    private @Id long id;
    private long authorId;
    private long ownerId;
    private @Nullable Long parentId;
    private @Nullable Long rootId;
    private String text;
    private @Enumerated(STRING) Audience audience;
    private @Nullable String warning;
    private String mediaIds;

    @Column(name = "is_comment")
    private boolean comment;

    @Column(name = "has_pictures")
    private boolean pictures;

    private int likes;
    private int comments;
    private int reposts;
    private @Nullable Instant editedAt;
    private @Nullable Instant removedAt;
    private @Nullable Long removedWith;

    /** Asked for in queries; loaded only by an edit. */
    @ElementCollection
    @CollectionTable(name = "post_mention", joinColumns = @JoinColumn(name = "post_id"))
    @Column(name = "user_id")
    private Set<Long> mentioned = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "post_tag", joinColumns = @JoinColumn(name = "post_id"))
    @Column(name = "tag")
    private Set<String> tags = new HashSet<>();

    private @Version @Nullable Integer version;

    protected PostEntity() {}

    PostEntity(long id, UserId author, Draft draft) {
        this.id = id;
        this.authorId = author.value();
        this.ownerId = author.value();
        this.text = draft.text();
        this.audience = draft.audience();
        this.warning = draft.warning();
        this.mediaIds = draft.media().stream().map(MediaId::text).collect(Collectors.joining(","));
        this.pictures = !draft.media().isEmpty();
    }

    /** Makes a comment of it. Whoever may see the thread may see what is said in it, so the draft's audience yields. */
    PostEntity answering(PostEntity parent) {
        comment = true;
        parentId = parent.id;
        rootId = parent.root().value();
        ownerId = parent.ownerId;
        audience = parent.audience;
        return this;
    }

    PostEntity naming(Collection<UserId> members, Collection<String> words) {
        members.forEach(member -> mentioned.add(member.value()));
        tags.addAll(words);
        return this;
    }

    /**
     * Whom it names once stays named, for among them may be those who answered it.
     *
     * @return whom it did not name before
     */
    List<UserId> edit(Draft draft, Collection<UserId> members, Instant now) {
        text = draft.text();
        warning = draft.warning();
        editedAt = now;
        var words = RichText.tags(text);
        tags.retainAll(words);
        tags.addAll(words);
        return members.stream().filter(member -> mentioned.add(member.value())).toList();
    }

    Revision revision() {
        return new Revision(text, warning, editedAt == null ? Ids.time(id) : editedAt);
    }

    PostId id() {
        return new PostId(id);
    }

    UserId author() {
        return new UserId(authorId);
    }

    UserId owner() {
        return new UserId(ownerId);
    }

    @Nullable
    PostId parent() {
        return parentId == null ? null : new PostId(parentId);
    }

    PostId root() {
        return new PostId(rootId == null ? id : rootId);
    }

    Audience audience() {
        return audience;
    }

    @Nullable
    Instant removedAt() {
        return removedAt;
    }

    List<MediaId> media() {
        return mediaIds.isEmpty()
                ? List.of()
                : Arrays.stream(mediaIds.split(",")).map(MediaId::of).toList();
    }

    /** @param seen what the row does not hold: its author, its pictures, and what the viewer did to it */
    Post toPost(Assembly.Seen seen) {
        return new Post(
                id(),
                seen.author(),
                text,
                audience,
                warning,
                seen.media(),
                likes,
                comments,
                reposts,
                seen.liked(),
                seen.reposted(),
                seen.bookmarked(),
                parent(),
                rootId == null ? null : root(),
                Ids.time(id),
                editedAt);
    }
}
