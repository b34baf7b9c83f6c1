package app.kith.post;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** Written once and never changed, so it needs no version to tell what is new. */
@Entity
@Immutable
@Table(name = "post_edit")
class EditEntity implements Persistable<Long> {

    private @Id long id;
    private long postId;
    private String text;
    private @Nullable String warning;
    private Instant writtenAt;

    protected EditEntity() {}

    EditEntity(long id, PostId post, Revision before) {
        this.id = id;
        this.postId = post.value();
        this.text = before.text();
        this.warning = before.warning();
        this.writtenAt = before.at();
    }

    Revision toRevision() {
        return new Revision(text, warning, writtenAt);
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return true;
    }
}
