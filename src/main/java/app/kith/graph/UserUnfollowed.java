package app.kith.graph;

import app.kith.platform.UserId;

/** Somebody no longer follows somebody. */
public record UserUnfollowed(UserId follower, UserId followee) {}
