package app.kith.post;

import app.kith.platform.UserId;
import java.time.Instant;

/** Somebody liked a post for the first time since they last took a like of it back. */
public record PostLiked(PostId post, UserId author, UserId by, Instant at) {}
