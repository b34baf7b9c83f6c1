package app.kith.user.security;

/**
 * Somebody says that they forgot a password.
 *
 * @param login what was typed, whether it is somebody's or not
 */
public record PasswordResetAsked(String login) {}
