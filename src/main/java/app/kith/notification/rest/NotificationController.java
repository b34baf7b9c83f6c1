package app.kith.notification.rest;

import app.kith.notification.Notification;
import app.kith.notification.NotificationId;
import app.kith.notification.Notifications;
import app.kith.notification.Show;
import app.kith.platform.Cursor;
import app.kith.platform.Page;
import app.kith.platform.Refused;
import app.kith.platform.Viewer;
import app.kith.platform.rest.Listing;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What others did that is about oneself, the newest first. */
@RestController
@RequestMapping("/api/notifications")
class NotificationController {

    private final Notifications notifications;

    NotificationController(Notifications notifications) {
        this.notifications = notifications;
    }

    /** @param upTo the newest notification that was read */
    record ReadUpTo(NotificationId upTo) {}

    /**
     * Lists what others did that is about oneself, the newest first.
     *
     * @param show which of them: {@code all}, {@code mentions} or {@code follows}
     */
    @GetMapping
    ResponseEntity<Page<Notification>> list(
            Viewer viewer, @RequestParam(defaultValue = "all") String show, Cursor before) {
        return Listing.of(notifications.page(viewer, asked(show), before), "before");
    }

    /** Notes that everything up to a notification was read. */
    @PutMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void update(Viewer viewer, @RequestBody ReadUpTo read) {
        notifications.read(viewer, read.upTo());
    }

    private static Show asked(String show) {
        return switch (show) {
            case "all" -> Show.ALL;
            case "mentions" -> Show.MENTIONS;
            case "follows" -> Show.FOLLOWS;
            default -> throw new Refused("show", "Ask for all, mentions or follows.");
        };
    }
}
