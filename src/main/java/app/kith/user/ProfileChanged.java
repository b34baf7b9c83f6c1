package app.kith.user;

import app.kith.platform.UserId;

/** A member changed their name, picture or what they say of themselves. */
public record ProfileChanged(UserId user) {}
