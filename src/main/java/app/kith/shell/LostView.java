package app.kith.shell;

import app.kith.design.EmptyState;
import app.kith.design.Logo;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;

/** A plain page for where there is none: what happened, and one way on. */
abstract class LostView extends Main {

    LostView() {
        addClassName("lost");
    }

    void say(String title, String sentence) {
        removeAll();
        add(new Anchor("/", new Logo()), new EmptyState(title, sentence, home()));
    }

    private static Component home() {
        var home = new Anchor("/", "Go home");
        home.addClassNames("btn", "primary");
        return home;
    }
}
