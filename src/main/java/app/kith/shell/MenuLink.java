package app.kith.shell;

import app.kith.design.Icon;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** One way to a screen, with what is new there. */
class MenuLink extends Anchor {

    private final String path;
    private final String title;
    private final Span count = new Span();

    MenuLink(String path, String title, String icon) {
        super(path.isEmpty() ? "/" : path);
        this.path = path.startsWith("/") ? path.substring(1) : path;
        this.title = title;
        var words = new Span(title);
        words.addClassName("t");
        count.addClassName("count");
        add(new Icon(icon), words, count);
        setCount(0);
    }

    /** @param fresh how many are new; no count, no badge */
    void setCount(int fresh) {
        count.setVisible(fresh > 0);
        count.setText(fresh > 99 ? "99+" : Integer.toString(fresh));
        setAriaLabel(fresh > 0 ? "%s, %d new".formatted(title, fresh) : title);
    }

    /** @param current the path that is shown now */
    void mark(String current) {
        var here = path.isEmpty() ? current.isEmpty() : current.equals(path) || current.startsWith(path + "/");
        getElement().setAttribute("aria-current", here ? "page" : "false");
    }

    boolean leadsTo(String other) {
        return path.equals(other);
    }
}
