package app.kith.platform.node;

/** This node is about to stop: what is open here should go to another one. */
public record Departing() {}
