package app.kith.graph;

import app.kith.platform.Live;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells open screens what has changed between two. */
@Component
class Tidings {

    private final Live live;

    Tidings(Live live) {
        this.live = live;
    }

    @ApplicationModuleListener
    void on(UserBlocked event) {
        live.tell(event.blocker(), new Parted(event.blocked(), true));
        live.tell(event.blocked(), new Parted(event.blocker(), false));
    }
}
