package app.kith.user;

import app.kith.platform.UserId;

/** Somebody's suspension was lifted. Of one that is over by itself nobody says anything. */
public record UserReinstated(UserId user) {}
