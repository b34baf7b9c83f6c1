package app.kith.user;

import app.kith.platform.UserId;

/** Somebody became a member. */
public record UserRegistered(UserId user, Handle handle) {}
