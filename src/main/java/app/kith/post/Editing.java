package app.kith.post;

import app.kith.media.MediaId;
import app.kith.media.Uploads;
import app.kith.platform.Conflict;
import app.kith.platform.Ids;
import app.kith.platform.Live;
import app.kith.platform.Refused;
import app.kith.platform.Time;
import app.kith.platform.Viewer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Changes the words of a post, keeps those that it had, and says so. */
@Component
class Editing {

    private final PostRepository repository;
    private final EditRepository edits;
    private final Writing writing;
    private final Uploads uploads;
    private final Ids ids;
    private final Time time;
    private final Live live;
    private final ApplicationEventPublisher events;

    Editing(
            PostRepository repository,
            EditRepository edits,
            Writing writing,
            Uploads uploads,
            Ids ids,
            Time time,
            Live live,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.edits = edits;
        this.writing = writing;
        this.uploads = uploads;
        this.ids = ids;
        this.time = time;
        this.live = live;
        this.events = events;
    }

    /** Of two who edit a post at once, the second waits here, and finds what the first has left. */
    void begin(PostId id) {
        var _ = repository.lock(id.value());
    }

    /**
     * @throws Refused when it can't be taken as it is
     * @throws Conflict when the post is not any more what the edit is based on
     */
    void edit(Viewer viewer, PostEntity post, Edit edit) {
        if (edit.basedOn() != null && !edit.basedOn().equals(post.revision().at())) {
            throw new Conflict(
                    "editedAt", "This was changed elsewhere meanwhile. Look at what it says now, then save again.");
        }
        describe(viewer, post, edit.descriptions());
        var before = post.revision();
        var draft = edit.draft(before.text(), before.warning(), post.media(), post.audience());
        if (!new Revision(draft.text(), draft.warning(), before.at()).equals(before)) {
            edits.save(new EditEntity(ids.near(post.author()), post.id(), before));
            reword(viewer, post, draft, time.instant().truncatedTo(ChronoUnit.MILLIS));
        }
    }

    /** Reaches those who look at the thread, and the other screens of who wrote it. */
    void tell(Post post) {
        var reworded = PostReworded.of(post);
        live.tell(post.root().thread(), reworded);
        live.tell(post.author().id(), reworded);
    }

    private void reword(Viewer viewer, PostEntity post, Draft draft, Instant now) {
        var mentioned = writing.mentioned(viewer, draft.text());
        var fresh = post.edit(draft, mentioned, now);
        events.publishEvent(
                new PostEdited(post.id(), post.author(), post.audience(), post.parent(), post.root(), fresh, now));
    }

    private void describe(Viewer viewer, PostEntity post, Map<MediaId, String> descriptions) {
        if (!post.media().containsAll(descriptions.keySet())) {
            throw new Refused("media", "Only pictures of this post can be described here.");
        }
        descriptions.forEach((picture, words) -> uploads.describe(viewer, picture, words));
    }
}
