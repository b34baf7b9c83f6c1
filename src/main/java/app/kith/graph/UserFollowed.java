package app.kith.graph;

import app.kith.platform.UserId;
import java.time.Instant;

/** Somebody began to follow somebody. */
public record UserFollowed(UserId follower, UserId followee, Instant at) {}
