package app.kith.shell;

import app.kith.design.Ears;
import app.kith.platform.Live;
import app.kith.platform.Live.Topic;
import app.kith.platform.Viewer;
import app.kith.user.SignedIn;
import app.kith.user.SignedOut;
import com.vaadin.flow.component.Component;

/** Clears the screens of a member who was signed out: the page loads again, and then asks who is there. */
@org.springframework.stereotype.Component
class Leaving {

    private final Live live;

    Leaving(Live live) {
        this.live = live;
    }

    void keep(Viewer viewer, Component frame) {
        Ears.of(live, frame).on(Topic.of(viewer.id()), SignedOut.class, event -> leave(event, frame));
    }

    private static void leave(SignedOut event, Component frame) {
        if (SignedIn.ends(event)) {
            frame.getUI().ifPresent(ui -> ui.getPage().reload());
        }
    }
}
