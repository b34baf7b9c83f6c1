package app.kith.user;

import app.kith.platform.UserId;

/** Somebody took back that they closed their account. */
public record UserReopened(UserId user) {}
