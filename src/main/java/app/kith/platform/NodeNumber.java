package app.kith.platform;

/** The number that this node has and no other one, as long as it has it. Ids are made of it. */
@FunctionalInterface
public interface NodeNumber {

    /** So many there are, from 0 on. */
    int MOST = 64;

    /** @throws ReadOnly when this node has none at the moment */
    int now();
}
