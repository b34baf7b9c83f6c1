package app.kith.platform;

import java.util.Set;

/** Takes what is told live to the other nodes, and knows who is there. Where there is none, there are no others. */
public interface Relay {

    /** Soon, or never: it is a hint, and nobody waits for it. */
    void passOn(Live.Topic topic, Object message);

    /** Somebody opened their first screen here, or closed their last one. */
    void presenceChanged();

    /** The members who have a screen open on another node. */
    Set<UserId> elsewhere();

    boolean isElsewhere(UserId member);
}
