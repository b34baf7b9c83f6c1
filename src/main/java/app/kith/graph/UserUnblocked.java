package app.kith.graph;

import app.kith.platform.UserId;

/** Somebody took back a block. */
public record UserUnblocked(UserId blocker, UserId blocked) {}
