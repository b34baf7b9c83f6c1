package app.kith.notification;

import app.kith.platform.About;
import app.kith.platform.UserId;
import java.time.Instant;

/** A member has a notification. A group that grew comes again, with a new id. */
public record NotificationCreated(
        NotificationId notification, @About UserId recipient, Instant at) {}
