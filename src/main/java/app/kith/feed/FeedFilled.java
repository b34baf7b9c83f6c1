package app.kith.feed;

import app.kith.platform.UserId;

/** Tells the open screens of one member: the posts of somebody whom you follow now have come into your feed. */
public record FeedFilled(UserId author) {}
