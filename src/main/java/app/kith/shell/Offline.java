package app.kith.shell;

import app.kith.design.Icon;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Says that the server can't be reached, until it can. The style sheet shows it: no server can, then. */
class Offline extends Div {

    Offline() {
        addClassNames("banner", "offline");
        getElement().setAttribute("role", "status");
        add(
                new Icon("wifi-off"),
                new Span("You are offline. You can go on reading and writing; it is sent when you are back."));
    }
}
