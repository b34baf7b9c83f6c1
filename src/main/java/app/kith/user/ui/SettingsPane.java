package app.kith.user.ui;

import app.kith.design.Bar;
import app.kith.design.Icon;
import app.kith.design.Wide;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;

/** One page of the settings beside the list of all of them; on a phone the list comes first. */
public abstract class SettingsPane extends Main implements Wide {

    private final String path;
    private final Div pane = new Div();

    protected SettingsPane(String path, String title) {
        this.path = path;
        addClassName("settings");
        pane.addClassName("pane");
        pane.add(new H2(title));
        var side = new Div(new Bar(title).backTo("/settings"), pane);
        side.addClassName("side");
        add(subnav(), side);
    }

    protected void show(Component... content) {
        pane.add(content);
    }

    private Component subnav() {
        var nav = new Nav(
                new H1("Settings"),
                link("/settings/profile", "Profile", "user"),
                link("/settings/account", "Account", "key-round"),
                link("/settings/appearance", "Appearance", "moon"),
                link("/settings/blocked", "Blocked and muted", "ban"),
                link("/settings/apps", "Apps", "app-window"),
                link("/settings/developer", "Developer", "code"),
                link("/settings/webhooks", "Webhooks", "webhook"),
                signOut());
        nav.addClassName("subnav");
        nav.setAriaLabel("Settings");
        return nav;
    }

    private Component link(String target, String title, String icon) {
        var words = new Span(title);
        words.addClassName("t");
        var link = new Anchor(target, new Icon(icon), words);
        link.addClassName("nav");
        if (target.equals(path)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private static Component signOut() {
        var form = new NativeForm("/logout");
        var button = new NativeButton();
        var words = new Span("Sign out");
        words.addClassName("t");
        button.add(new Icon("log-out"), words);
        button.addClassName("nav");
        button.getElement().setAttribute("type", "submit");
        form.add(button);
        return form;
    }
}
