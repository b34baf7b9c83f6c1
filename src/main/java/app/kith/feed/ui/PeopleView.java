package app.kith.feed.ui;

import app.kith.design.Bar;
import app.kith.graph.Follows;
import app.kith.platform.Cursor;
import app.kith.platform.Page;
import app.kith.platform.Viewer;
import app.kith.user.Handle;
import app.kith.user.Person;
import app.kith.user.Profile;
import app.kith.user.SignedIn;
import app.kith.user.Users;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Who follows a member, and whom they follow. */
@Route(":handle(@[A-Za-z0-9_]+)/:side(followers|following)")
@PermitAll
class PeopleView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Users users;
    private final Follows follows;
    private final PeopleParts people;
    private final Viewer viewer;
    private String title = "";

    PeopleView(Users users, Follows follows, PeopleParts people, SignedIn signedIn) {
        this.users = users;
        this.follows = follows;
        this.people = people;
        viewer = signedIn.viewer();
        addClassName("column");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var side = event.getRouteParameters().get("side").map(Side::of).orElseThrow();
        var handle = event.getRouteParameters().get("handle").map(Handle::of).orElseThrow();
        show(users.profile(viewer, handle), side);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(Profile profile, Side side) {
        title = "%s of %s · Kith".formatted(side.title(), profile.displayName());
        var list = people.list(viewer, before -> page(profile, side, before));
        list.whenEmpty(side.emptyTitle(), side.emptySentence());
        removeAll();
        add(new Bar(profile.displayName()).backTo(profile.handle().path()), tabs(profile, side), list);
    }

    private Page<Person> page(Profile profile, Side side, Cursor before) {
        return switch (side) {
            case FOLLOWERS -> follows.followers(viewer, profile.id(), before);
            case FOLLOWING -> follows.following(viewer, profile.id(), before);
        };
    }

    private static Tabs tabs(Profile profile, Side current) {
        var tabs = new Tabs("People around " + profile.displayName());
        for (var side : Side.values()) {
            tabs.with(side.title(), side.path(profile.handle()), side == current);
        }
        return tabs;
    }
}
