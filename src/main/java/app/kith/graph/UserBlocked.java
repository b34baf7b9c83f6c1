package app.kith.graph;

import app.kith.platform.UserId;

/** Somebody blocked somebody. Not for the eyes of who was blocked. */
public record UserBlocked(UserId blocker, UserId blocked) {}
