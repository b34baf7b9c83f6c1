package app.kith.notification;

/** Told to the recipient's open screens. A group that grew arrives again, with a new id and all of its people. */
public record NotificationArrived(Notification notification) {}
