package app.kith.user;

import app.kith.platform.UserId;

/** Somebody is suspended, or is so for another reason or time than before. Whatever was let in for them is out. */
public record UserSuspended(UserId user) {}
