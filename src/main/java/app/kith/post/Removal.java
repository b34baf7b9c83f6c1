package app.kith.post;

import app.kith.platform.Live;
import app.kith.platform.NotFound;
import app.kith.platform.Refused;
import app.kith.platform.Time;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes posts away and brings them back. The rows stay, so that a slip of the finger loses nothing. */
@Component
class Removal {

    private static final Duration TO_THINK_AGAIN = Duration.ofMinutes(10);

    private final PostRepository repository;
    private final Counters counters;
    private final Live live;
    private final Time time;
    private final ApplicationEventPublisher events;

    Removal(PostRepository repository, Counters counters, Live live, Time time, ApplicationEventPublisher events) {
        this.repository = repository;
        this.counters = counters;
        this.live = live;
        this.time = time;
        this.events = events;
    }

    void remove(PostEntity post) {
        var now = time.instant();
        if (repository.remove(post.id().value(), now) > 0) {
            repository.removeThread(post.id().value(), now);
            counters.written(post, -1);
            var removed = new PostRemoved(post.id(), post.author(), post.parent(), post.root(), now);
            events.publishEvent(removed);
            live.tell(post.root().thread(), removed);
        }
    }

    /**
     * @throws Refused when it is too late
     * @throws NotFound when the whole thread is gone
     */
    void restore(PostEntity post) {
        if (post.removedAt() == null) {
            return;
        }
        refuseLate(post.removedAt());
        if (post.parent() != null && repository.find(post.root().value()).isEmpty()) {
            throw new NotFound();
        }
        if (repository.restore(post.id().value()) > 0) {
            counters.written(post, 1);
            events.publishEvent(new PostRestored(
                    post.id(),
                    post.author(),
                    post.audience(),
                    post.parent(),
                    post.root(),
                    post.owner(),
                    time.instant()));
        }
    }

    private void refuseLate(Instant removedAt) {
        if (removedAt.plus(TO_THINK_AGAIN).isBefore(time.instant())) {
            throw new Refused("id", "It is too late to take that back.");
        }
    }
}
