package app.kith.platform.limits;

import java.time.Duration;

/**
 * What is left of a limit after one more try.
 *
 * @param granted whether this one was still within it
 * @param limit how many there are in all
 * @param remaining how many more would be granted now
 * @param pause until the next one would be, when this one was not
 * @param reset until all are there again
 */
public record Spent(boolean granted, long limit, long remaining, Duration pause, Duration reset) {}
