package app.kith.feed.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/** Links that look like tabs, below a header: each has its own address. */
class Tabs extends Nav {

    Tabs(String label) {
        addClassNames("tabbar", "tabs");
        setAriaLabel(label);
    }

    Tabs with(String title, String path, boolean here) {
        var link = new Anchor(path, title);
        if (here) {
            link.getElement().setAttribute("aria-current", "page");
        }
        add(link);
        return this;
    }
}
