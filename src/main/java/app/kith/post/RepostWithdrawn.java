package app.kith.post;

import app.kith.platform.UserId;

/** Somebody took back that they had passed on a post. */
public record RepostWithdrawn(RepostId repost, PostId post, UserId by) {}
