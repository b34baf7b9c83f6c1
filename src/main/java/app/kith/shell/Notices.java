package app.kith.shell;

import app.kith.platform.Live;
import app.kith.platform.Writes;
import com.vaadin.flow.component.html.Div;
import org.springframework.stereotype.Component;

/** What stands above everything when Kith can't do all that it should. */
@Component
class Notices {

    private final Writes writes;
    private final Live live;

    Notices(Writes writes, Live live) {
        this.writes = writes;
        this.live = live;
    }

    Div make() {
        var notices = new Div(new Offline(), new ReadOnlyNotice(writes, live));
        notices.addClassName("notices");
        return notices;
    }
}
