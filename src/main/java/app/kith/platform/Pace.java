package app.kith.platform;

/** How fast work in the background may go. Jobs do a little at a time, and breathe in between. */
public interface Pace {

    /** Returns when the databases can take more: at once, as a rule; later while replicas lag or nothing is written. */
    void breathe();
}
