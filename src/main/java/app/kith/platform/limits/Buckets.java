package app.kith.platform.limits;

/** Where it is counted how often something was done: on this node, or on all of them together. */
public interface Buckets {

    /** Counts once, if that is still within the rate. */
    Spent spend(String key, Rate rate);
}
