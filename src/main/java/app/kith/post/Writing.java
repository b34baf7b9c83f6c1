package app.kith.post;

import app.kith.media.Uploads;
import app.kith.platform.Ids;
import app.kith.platform.RichText;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.user.Handle;
import app.kith.user.Person;
import app.kith.user.Users;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Turns a draft into a post, or into a comment, and says so. */
@Component
class Writing {

    private final PostRepository repository;
    private final Ids ids;
    private final Users users;
    private final Uploads uploads;
    private final ApplicationEventPublisher events;

    Writing(PostRepository repository, Ids ids, Users users, Uploads uploads, ApplicationEventPublisher events) {
        this.repository = repository;
        this.ids = ids;
        this.users = users;
        this.uploads = uploads;
        this.events = events;
    }

    PostEntity write(Viewer author, Draft draft, @Nullable PostEntity parent) {
        refuseOthersPictures(author, draft);
        var mentioned = mentioned(author, draft.text());
        var post = new PostEntity(ids.near(author.id()), author.id(), draft)
                .naming(mentioned, RichText.tags(draft.text()));
        repository.save(parent == null ? post : post.answering(parent));
        events.publishEvent(new PostPublished(
                post.id(),
                post.author(),
                post.audience(),
                post.parent(),
                parent == null ? null : parent.author(),
                post.root(),
                post.owner(),
                mentioned));
        return post;
    }

    private void refuseOthersPictures(Viewer author, Draft draft) {
        if (!draft.media().isEmpty()) {
            uploads.owned(author, draft.media());
        }
    }

    /** Whom the text names, without its author, in the order of their ids. */
    List<UserId> mentioned(Viewer author, String text) {
        var handles = RichText.handles(text).stream().map(Handle::of).toList();
        return users.named(handles).values().stream()
                .map(Person::id)
                .filter(id -> !author.is(id))
                .sorted()
                .toList();
    }
}
