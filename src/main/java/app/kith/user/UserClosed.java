package app.kith.user;

import app.kith.platform.UserId;

/** Somebody closed their account. Until it is erased, it can be opened again. */
public record UserClosed(UserId user) {}
