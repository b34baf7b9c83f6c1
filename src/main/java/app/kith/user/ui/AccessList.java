package app.kith.user.ui;

import app.kith.design.Icon;
import app.kith.design.TimeAgo;
import app.kith.design.Toast;
import app.kith.user.Scope;
import app.kith.user.security.Access;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One line for each thing that may act for a member. */
class AccessList extends Div {

    private final transient Supplier<List<Access>> accesses;
    private final transient Consumer<Access> end;

    AccessList(Supplier<List<Access>> accesses, Consumer<Access> end) {
        this.accesses = accesses;
        this.end = end;
        addClassName("accesses");
        refresh();
    }

    final void refresh() {
        removeAll();
        var all = accesses.get();
        if (all.isEmpty()) {
            var nothing = new Paragraph("Nothing but you.");
            nothing.addClassName("quiet");
            add(nothing);
        } else {
            add(new UnorderedList(all.stream().map(this::line).toArray(ListItem[]::new)));
        }
    }

    private ListItem line(Access access) {
        var name = new Span(name(access));
        name.addClassName("name");
        var meta = new Span(new Span(may(access) + " · " + since(access) + " "), new TimeAgo(access.since()));
        meta.addClassName("meta");
        var who = new Div(name, meta);
        who.addClassName("who");
        return new ListItem(new Icon(icon(access)), who, remove(access));
    }

    private Component remove(Access access) {
        var button = new NativeButton("Remove", _ -> {
            end.accept(access);
            Toast.show(UI.getCurrent(), "“%s” can’t act for you any more".formatted(name(access)));
            refresh();
        });
        button.addClassNames("btn", "small");
        button.setAriaLabel("Remove " + name(access));
        return button;
    }

    private static String name(Access access) {
        return access.name().isBlank() ? "A program without a name" : access.name();
    }

    private static String may(Access access) {
        var words = access.scopes().stream().map(Scope::text).sorted().collect(Collectors.joining(", "));
        return access.kind() == Access.Kind.SESSION ? "everything" : words;
    }

    private static String since(Access access) {
        return switch (access.kind()) {
            case APP -> "let in";
            case TOKEN -> "token, made";
            case SESSION -> "signed in";
        };
    }

    private static String icon(Access access) {
        return switch (access.kind()) {
            case APP -> "app-window";
            case TOKEN -> "key-round";
            case SESSION -> "terminal";
        };
    }
}
