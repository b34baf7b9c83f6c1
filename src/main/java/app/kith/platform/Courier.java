package app.kith.platform;

/** Takes events to listeners on all nodes. Where there is none, each node's listeners hear what happens on it. */
public interface Courier {

    /** Whether it goes now, and little waits for it on this node. */
    boolean keepsUp();
}
