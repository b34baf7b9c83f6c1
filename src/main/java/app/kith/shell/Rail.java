package app.kith.shell;

import app.kith.design.Avatar;
import app.kith.design.Icon;
import app.kith.design.Logo;
import app.kith.user.Person;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.util.ArrayList;
import java.util.List;

/** The way to every screen, at the left edge; on tablets only its icons. */
class Rail extends Nav {

    private final List<MenuLink> links = new ArrayList<>();

    Rail(Person me) {
        addClassName("rail");
        setAriaLabel("Main");
        MenuConfiguration.getMenuEntries()
                .forEach(entry -> links.add(new MenuLink(entry.path(), entry.title(), entry.icon())));
        links.add(new MenuLink(me.handle().path(), "Profile", "user"));
        links.forEach(link -> link.addClassName("nav"));
        add(brand());
        links.forEach(this::add);
        add(post(), me(me));
    }

    void mark(String path) {
        links.forEach(link -> link.mark(path));
    }

    void setCount(String path, int fresh) {
        links.stream().filter(link -> link.leadsTo(path)).forEach(link -> link.setCount(fresh));
    }

    private static Component brand() {
        var mark = new Image("/kith/mark.svg", "");
        mark.addClassName("mark");
        var brand = new Anchor("/", mark, new Logo());
        brand.addClassName("brand");
        brand.setAriaLabel("Kith, home");
        return brand;
    }

    private static Component post() {
        var words = new Span("Post");
        words.addClassName("t");
        var post = new Anchor("/?write", new Icon("pencil").small(), words);
        post.addClassNames("btn", "soft");
        post.setAriaLabel("Write a post");
        return post;
    }

    private static Component me(Person person) {
        var name = new Span(person.displayName());
        name.addClassName("name");
        var handle = new Span(person.handle().at());
        handle.addClassName("meta");
        var who = new Div(name, handle);
        who.addClassName("who");
        var face = new Avatar(person.id().value(), person.displayName(), person.avatarUrl(), Avatar.Size.M);
        var me = new Anchor("/settings", face, who, new Icon("ellipsis"));
        me.addClassName("me");
        me.setAriaLabel("Settings of " + person.displayName());
        return me;
    }
}
