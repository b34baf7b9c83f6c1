package app.kith.feed.ui;

import app.kith.design.Bar;
import app.kith.design.IconLink;
import app.kith.graph.Relationship;
import app.kith.platform.Viewer;
import app.kith.user.Handle;
import app.kith.user.Profile;
import app.kith.user.SignedIn;
import app.kith.user.Users;
import app.kith.user.ui.ProfileParts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** A member: who they are, and what they do here. */
@Route(":handle(@[A-Za-z0-9_]+)/:tab?(replies|pictures|likes)")
@PermitAll
class ProfileView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Users users;
    private final ProfilePieces pieces;
    private final ProfileParts editors;
    private final Viewer viewer;
    private final Bar bar = new Bar("").backTo("/");
    private final Div places = ownPlaces();
    private final Div head = new Div();
    private final Div doings = new Div();
    private @Nullable Profile shown;
    private String title = "";

    ProfileView(Users users, ProfilePieces pieces, ProfileParts editors, SignedIn signedIn) {
        this.users = users;
        this.pieces = pieces;
        this.editors = editors;
        viewer = signedIn.viewer();
        addClassName("column");
        add(bar.end(places), head, doings);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var tab = event.getRouteParameters().get("tab").map(Tab::of).orElse(Tab.POSTS);
        var handle = event.getRouteParameters().get("handle").map(Handle::of).orElseThrow();
        show(users.profile(viewer, handle), tab);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(Profile profile, Tab tab) {
        if (!profile.equals(shown)) {
            showHead(profile);
        }
        doings.removeAll();
        doings.add(tabs(profile, tab), pieces.doings(viewer, profile, tab));
    }

    private void showHead(Profile profile) {
        shown = profile;
        title = "%s (%s) · Kith"
                .formatted(profile.displayName(), profile.handle().at());
        bar.setTitle(profile.displayName());
        places.setVisible(viewer.is(profile.id()));
        head.removeAll();
        head.add(new Cover(profile), viewer.is(profile.id()) ? ownHead(profile) : pieces.head(viewer, profile));
    }

    /** On a phone there is no rail; one's own profile leads to what stands in it. */
    private static Div ownPlaces() {
        var places = new Div(
                new IconLink("/bookmarks", "bookmark", "Bookmarks"),
                new IconLink("/settings", "sliders-horizontal", "Settings"));
        places.addClassName("phone-only");
        return places;
    }

    private ProfileHead ownHead(Profile profile) {
        var edit = new NativeButton(
                "Edit profile",
                _ -> editors.editor(viewer, profile, this::showHead).open());
        edit.addClassNames("btn", "secondary");
        var own = new ProfileHead(profile, Relationship.NONE);
        own.offer(edit);
        return own;
    }

    private static Component tabs(Profile profile, Tab current) {
        var tabs = new Tabs("What %s does".formatted(profile.displayName()));
        for (var tab : Tab.values()) {
            tabs.with(tab.title(), tab.path(profile.handle()), tab == current);
        }
        return tabs;
    }
}
