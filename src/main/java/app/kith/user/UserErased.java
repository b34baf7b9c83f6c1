package app.kith.user;

import app.kith.platform.UserId;

/** Somebody closed their account for good. Whoever keeps anything of theirs erases it now. */
public record UserErased(UserId user) {}
