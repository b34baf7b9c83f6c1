package app.kith.platform.persistence;

/**
 * Which server takes the writes, since which promotion. It stands in the row that also carries the heartbeat, so all
 * servers learn of it by replication; of two that differ, the later one is true.
 */
record Reign(long epoch, Address primary) {

    boolean isAfter(Reign other) {
        return epoch > other.epoch;
    }
}
