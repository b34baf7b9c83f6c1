package app.kith.graph;

import app.kith.platform.UserId;
import java.time.Instant;

/** Somebody no longer follows somebody. */
public record UserUnfollowed(UserId follower, UserId followee, Instant at) {}
