package app.kith.notification;

import app.kith.platform.Ids;
import app.kith.platform.Live;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import java.util.List;
import java.util.Optional;
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
    private final Ids ids;
    private final Live live;

    Bell(BoxRepository boxes, NotificationRepository notifications, Reader reader, Ids ids, Live live) {
        this.boxes = boxes;
        this.notifications = notifications;
        this.reader = reader;
        this.ids = ids;
        this.live = live;
    }

    /** Nobody is told twice of the same, nor of what they do themselves, nor of a post that they may not see. */
    void ring(UserId recipient, Doing doing) {
        if (!recipient.equals(doing.actor()) && reader.maySee(Viewer.member(recipient), doing)) {
            boxes.lock(recipient.value(), ids.near(recipient));
            if (isNews(recipient, doing)) {
                write(recipient, doing);
            }
        }
    }

    /** Tells how many are unread now. */
    void count(UserId recipient) {
        if (live.reaches(recipient)) {
            var unread = notifications.countUnread(recipient.value(), Show.ALL.kinds());
            live.tell(recipient, new UnreadNotifications(unread));
        }
    }

    private boolean isNews(UserId recipient, Doing doing) {
        var actor = doing.actor().value();
        return notifications.remember(recipient.value(), doing.kind().name(), doing.subject(), actor) > 0;
    }

    private void write(UserId recipient, Doing doing) {
        var box = boxes.findById(recipient.value()).orElseThrow();
        var written = openGroup(recipient, doing, box.readId())
                .map(group -> grow(group, doing, box.latestId()))
                .orElseGet(() -> notifications.save(new NotificationEntity(recipient, box.latestId(), doing)));
        tell(recipient, new Row(written, box.readId()));
        count(recipient);
    }

    private void tell(UserId recipient, Row row) {
        if (live.reaches(recipient)) {
            reader.read(Viewer.member(recipient), List.of(row))
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
