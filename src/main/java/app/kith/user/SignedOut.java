package app.kith.user;

/**
 * Tells the open screens of one member: whoever was let in before is out.
 *
 * @param locks how often the locks have been changed
 */
public record SignedOut(int locks) {}
