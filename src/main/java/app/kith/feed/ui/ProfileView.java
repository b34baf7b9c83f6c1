package app.kith.feed.ui;

import app.kith.design.Bar;
import app.kith.design.Ears;
import app.kith.design.EmptyState;
import app.kith.design.IconLink;
import app.kith.graph.Parted;
import app.kith.graph.Relationship;
import app.kith.platform.Live;
import app.kith.platform.Live.Topic;
import app.kith.platform.UserId;
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
    private Relationship relationship = Relationship.NONE;
    private Tab tab = Tab.POSTS;
    private String title = "";

    ProfileView(Users users, ProfilePieces pieces, ProfileParts editors, SignedIn signedIn, Live live) {
        this.users = users;
        this.pieces = pieces;
        this.editors = editors;
        viewer = signedIn.viewer();
        addClassName("column");
        add(bar.end(places), head, doings);
        Ears.of(live, this).on(Topic.of(viewer.id()), Parted.class, this::parted);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        tab = event.getRouteParameters().get("tab").map(Tab::of).orElse(Tab.POSTS);
        var handle = event.getRouteParameters().get("handle").map(Handle::of).orElseThrow();
        show(users.profile(viewer, handle));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(Profile profile) {
        if (!profile.equals(shown)) {
            relationship = pieces.between(viewer, profile);
            showHead(profile);
        }
        doings.removeAll();
        if (relationship.blocking()) {
            doings.add(new EmptyState(
                    "You blocked " + profile.handle().at(),
                    "You don’t see each other’s posts, and can’t write to each other."));
        } else {
            doings.add(tabs(profile, tab), pieces.doings(viewer, profile, tab));
        }
    }

    /** Asks anew for who was shown, because the viewer stands differently to them now. */
    private void showAgain(UserId member) {
        shown = null;
        show(users.profile(viewer, member));
        head.getChildren()
                .filter(ProfileHead.class::isInstance)
                .map(ProfileHead.class::cast)
                .forEach(ProfileHead::focus);
    }

    /** Elsewhere, or by the other one: then the page begins anew, and may be none. */
    private void parted(Parted parted) {
        if (shown != null && shown.id().equals(parted.other()) && !relationship.blocking()) {
            getUI().ifPresent(ui -> ui.getPage().reload());
        }
    }

    private void showHead(Profile profile) {
        shown = profile;
        title = "%s (%s) · Kith"
                .formatted(profile.displayName(), profile.handle().at());
        bar.setTitle(profile.displayName());
        places.setVisible(viewer.is(profile.id()));
        head.removeAll();
        head.add(new Cover(profile), viewer.is(profile.id()) ? ownHead(profile) : othersHead(profile));
    }

    private ProfileHead othersHead(Profile profile) {
        return pieces.head(viewer, profile, relationship, () -> showAgain(profile.id()));
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
