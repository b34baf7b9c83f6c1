package app.kith.notification;

/** Told to the recipient's open screens when another number of notifications is unread. */
public record UnreadNotifications(int count) {}
