package app.kith.design;

/** A screen that takes all the room beside the rail: it has columns of its own, and nothing stands beside it. */
public interface Wide {}
