package app.kith.notification.ui;

import app.kith.notification.Show;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The ways to all notifications and to a part of them, as links; with how many of the part are new. */
class Tabs extends Nav {

    private final Map<Show, Anchor> links = new EnumMap<>(Show.class);
    private final Span mentions = new Span();

    Tabs() {
        addClassNames("tabbar", "tabs");
        setAriaLabel("Show");
        link(Show.ALL, "All");
        link(Show.MENTIONS, "Mentions").add(mentions);
        link(Show.FOLLOWS, "Follows");
        mentions.addClassName("count");
        countMentions(0);
    }

    static String path(Show show) {
        return show == Show.ALL
                ? "/notifications"
                : "/notifications/" + show.name().toLowerCase(Locale.ROOT);
    }

    void mark(Show current) {
        links.forEach(
                (show, link) -> link.getElement().setAttribute("aria-current", show == current ? "page" : "false"));
    }

    void countMentions(int fresh) {
        mentions.setVisible(fresh > 0);
        mentions.setText(Integer.toString(fresh));
        mentions.getElement().setAttribute("aria-label", fresh + " new");
    }

    private Anchor link(Show show, String title) {
        var link = new Anchor(path(show), title);
        links.put(show, link);
        add(link);
        return link;
    }
}
