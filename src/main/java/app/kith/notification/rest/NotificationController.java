package app.kith.notification.rest;

import app.kith.notification.Notification;
import app.kith.notification.NotificationId;
import app.kith.notification.Notifications;
import app.kith.notification.Show;
import app.kith.platform.Cursor;
import app.kith.platform.Page;
import app.kith.platform.Viewer;
import app.kith.platform.rest.Listing;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
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

    record Reading(NotificationId upTo) {}

    @GetMapping
    ResponseEntity<Page<Notification>> list(Viewer viewer, Cursor before) {
        return Listing.of(notifications.page(viewer, Show.ALL, before), "before");
    }

    @PutMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void update(Viewer viewer, @RequestBody Reading reading) {
        notifications.read(viewer, reading.upTo());
    }
}
