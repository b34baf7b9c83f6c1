package app.kith.shell;

import app.kith.design.Icon;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The five places of a phone, under the thumb. */
class BottomBar extends Nav {

    private final List<MenuLink> links = List.of(
            new MenuLink("", "Home", "house"),
            new MenuLink("search", "Search", "search"),
            new MenuLink("chat", "Chat", "message-circle"),
            new MenuLink("notifications", "Notifications", "bell"));

    BottomBar() {
        addClassName("bottom");
        setAriaLabel("Main, below");
        links.forEach(this::add);
        addComponentAtIndex(2, post());
    }

    void mark(String path) {
        links.forEach(link -> link.mark(path));
    }

    void setCount(String path, int fresh) {
        links.stream().filter(link -> link.leadsTo(path)).forEach(link -> link.setCount(fresh));
    }

    private static Anchor post() {
        var plus = new Span(new Icon("pencil"));
        plus.addClassName("plus");
        var post = new Anchor("/?write", plus);
        post.addClassName("new");
        post.setAriaLabel("Write a post");
        return post;
    }
}
