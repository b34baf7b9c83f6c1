package app.kith.shell;

import app.kith.design.Ears;
import app.kith.platform.Live;
import app.kith.platform.Live.Topic;
import app.kith.platform.Viewer;
import app.kith.user.Locks;
import app.kith.user.SignedIn;
import app.kith.user.SignedOut;
import com.vaadin.flow.component.Component;

/** Clears the screens of a member who was signed out, and leads to where one signs in. */
@org.springframework.stereotype.Component
class Leaving {

    private final Live live;
    private final Locks locks;

    Leaving(Live live, Locks locks) {
        this.live = live;
        this.locks = locks;
    }

    void keep(Viewer viewer, Component frame) {
        Ears.of(live, frame).on(Topic.of(viewer.id()), SignedOut.class, event -> leave(event, viewer, frame));
    }

    private void leave(SignedOut event, Viewer viewer, Component frame) {
        if (SignedIn.ends(event)) {
            locks.forget(viewer.id());
            frame.getUI().ifPresent(ui -> ui.getPage().setLocation("/login?out"));
        }
    }
}
