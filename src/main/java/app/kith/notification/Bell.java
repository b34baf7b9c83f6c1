package app.kith.notification;

import app.kith.platform.Ids;
import app.kith.platform.Live;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that somebody did something, for the member whom it is about, and tells the member's screens. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Bell {

    private final BoxRepository boxes;
    private final NotificationRepository notifications;
    private final Reader reader;
    private final Hidden hidden;
    private final Ids ids;
    private final Live live;
    private final ApplicationEventPublisher events;

    Bell(
            BoxRepository boxes,
            NotificationRepository notifications,
            Reader reader,
            Hidden hidden,
            Ids ids,
            Live live,
            ApplicationEventPublisher events) {
        this.boxes = boxes;
        this.notifications = notifications;
        this.reader = reader;
        this.hidden = hidden;
        this.ids = ids;
        this.live = live;
        this.events = events;
    }

    /**
     * Nobody is told twice of the same, nor of what they do themselves or somebody does who is hidden from them, nor of
     * a post that they may not see.
     */
    void ring(UserId recipient, Doing doing) {
        var from = hidden.from(recipient);
        if (isFor(recipient, doing, from)) {
            boxes.lock(recipient.value(), ids.near(recipient));
            if (isNews(recipient, doing)) {
                write(recipient, doing, from);
            }
        }
    }

    /** Tells how many are unread now. */
    void count(UserId recipient) {
        count(recipient, hidden.from(recipient));
    }

    private void count(UserId recipient, Hidden.From from) {
        if (live.reaches(recipient)) {
            var unread = notifications.countUnread(recipient, Show.ALL.kinds(), from);
            live.tell(recipient, new UnreadNotifications(unread));
        }
    }

    private boolean isFor(UserId recipient, Doing doing, Hidden.From from) {
        return !recipient.equals(doing.actor())
                && !from.includes(doing.actor())
                && reader.maySee(Viewer.member(recipient), doing);
    }

    private boolean isNews(UserId recipient, Doing doing) {
        var actor = doing.actor().value();
        return notifications.remember(recipient.value(), doing.kind().name(), doing.subject(), actor) > 0;
    }

    private void write(UserId recipient, Doing doing, Hidden.From from) {
        var box = boxes.findById(recipient.value()).orElseThrow();
        var written = openGroup(recipient, doing, box.readId())
                .map(group -> grow(group, doing, box.latestId()))
                .orElseGet(() -> notifications.save(new NotificationEntity(recipient, box.latestId(), doing)));
        events.publishEvent(new NotificationCreated(new NotificationId(box.latestId()), recipient, doing.at()));
        tell(recipient, new Row(written, box.readId()), from);
        count(recipient, from);
    }

    private void tell(UserId recipient, Row row, Hidden.From from) {
        if (live.reaches(recipient)) {
            reader.read(Viewer.member(recipient), List.of(row), from)
                    .forEach(each -> live.tell(recipient, new NotificationArrived(each)));
        }
    }

    /** A group that was read stays as it was read; what comes later begins a new one. */
    private Optional<NotificationEntity> openGroup(UserId recipient, Doing doing, long readId) {
        return doing.kind().groups()
                ? notifications.unread(recipient.value(), doing.kind(), doing.subject(), readId)
                : Optional.empty();
    }

    private NotificationEntity grow(NotificationEntity group, Doing doing, long newId) {
        notifications.delete(group);
        return notifications.save(group.joinedBy(doing, newId));
    }
}
