package app.kith.platform;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/** Whether anything can be written now. Without its primary database, Kith can only be read; screens say so. */
@Component
public class Writes {

    public static final Live.Topic TOPIC = new Live.Topic("writes");

    /** Told when it changes. */
    public record Changed(boolean possible) {}

    private final AtomicBoolean possible = new AtomicBoolean(true);
    private final Live live;

    public Writes(Live live) {
        this.live = live;
    }

    public boolean arePossible() {
        return possible.get();
    }

    /** Called by those who watch the database. @return whether that is news */
    public boolean become(boolean possible) {
        var changed = this.possible.getAndSet(possible) != possible;
        if (changed) {
            live.tellHere(TOPIC, new Changed(possible));
        }
        return changed;
    }
}
