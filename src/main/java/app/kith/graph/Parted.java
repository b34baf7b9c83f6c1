package app.kith.graph;

import app.kith.platform.UserId;

/**
 * Told to the open screens of both when one blocked the other: nothing of the other belongs there any more.
 *
 * @param wanted whether it was this member who blocked the other
 */
public record Parted(UserId other, boolean wanted) {}
