package app.kith.user.ui;

import app.kith.platform.NotFound;
import app.kith.platform.Viewer;
import app.kith.user.Person;
import app.kith.user.Scope;
import app.kith.user.SignedIn;
import app.kith.user.Users;
import app.kith.user.apps.App;
import app.kith.user.apps.AppId;
import app.kith.user.apps.Apps;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An app asks to be let in. Whoever looks at this page decides, and goes back to the app either way. */
@Route(value = "oauth2/consent", autoLayout = false)
@PageTitle("Let an app in · Kith")
@PermitAll
class ConsentView extends Door implements BeforeEnterObserver {

    private final Apps apps;
    private final Users users;
    private final SignedIn signedIn;

    ConsentView(Apps apps, Users users, SignedIn signedIn) {
        this.apps = apps;
        this.users = users;
        this.signedIn = signedIn;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        var state = asked.getSingleParameter("state").orElse("");
        app(asked)
                .ifPresentOrElse(
                        app -> ask(
                                app, Scope.of(asked.getSingleParameter("scope").orElse("")), state),
                        this::sayThatThereIsNone);
    }

    private Optional<App> app(QueryParameters asked) {
        try {
            return asked.getSingleParameter("client_id").map(AppId::of).flatMap(apps::find);
        } catch (NotFound noId) {
            return Optional.empty();
        }
    }

    private void ask(App app, Set<Scope> scopes, String state) {
        var viewer = signedIn.viewer();
        var allow = form(app, state, button("Allow", "primary"));
        allow.addComponentAsFirst(new ScopeChoices(scopes));
        column(
                new Div(new H1("Let " + app.name() + " in?"), quiet(who(app, viewer))),
                allow,
                form(app, state, button("Don’t allow")),
                meta("Then you go back to %s. You can take this back at any time in Settings, under Apps."
                        .formatted(places(app))));
    }

    private void sayThatThereIsNone() {
        var home = new Anchor("/", "Go to your feed");
        home.addClassNames("btn", "block");
        column(
                new Div(
                        new H1("There is no such app"),
                        quiet("Whoever sent you here is not registered, or no longer. You can close this page.")),
                home);
    }

    private void column(Component... lines) {
        var column = new Div(lines);
        column.addClassName("fields");
        show(column);
    }

    private String who(App app, Viewer viewer) {
        var people = users.people(List.of(app.owner(), viewer.id()));
        return "An app made by %s asks to act for you, %s. Take the tick from what it may not do."
                .formatted(name(people.get(app.owner())), name(people.get(viewer.id())));
    }

    private static String name(@Nullable Person person) {
        return person == null ? "somebody who has left" : person.handle().at();
    }

    private static NativeForm form(App app, String state, NativeButton button) {
        var form = new NativeForm("/oauth2/authorize");
        form.hold("client_id", app.id().text());
        form.hold("state", state);
        form.add(button);
        return form;
    }

    private static NativeButton button(String words, String... looks) {
        var button = new NativeButton(words);
        button.addClassNames("btn", "block");
        button.addClassNames(looks);
        button.getElement().setAttribute("type", "submit");
        return button;
    }

    private static String places(App app) {
        return app.redirects().stream()
                .map(URI::create)
                .map(place -> place.getHost() == null ? app.name() : place.getHost())
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    private static Component quiet(String words) {
        var line = new Paragraph(words);
        line.addClassName("quiet");
        return line;
    }

    private static Component meta(String words) {
        var line = new Paragraph(words);
        line.addClassNames("meta", "centred");
        return line;
    }
}
