package app.kith.user;

import app.kith.platform.UserId;

/** Somebody has another password. Whoever was let in by the one before is out. */
public record PasswordChanged(UserId user) {}
