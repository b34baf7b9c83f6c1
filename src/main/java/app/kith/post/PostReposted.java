package app.kith.post;

import app.kith.platform.UserId;

/**
 * Somebody passed on a post, which everyone may see.
 *
 * @param rootAuthor who began the thread in which the post stands
 */
public record PostReposted(RepostId repost, PostId post, UserId author, UserId rootAuthor, UserId by) {}
