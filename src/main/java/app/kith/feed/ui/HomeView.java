package app.kith.feed.ui;

import app.kith.design.Avatar;
import app.kith.design.Bar;
import app.kith.design.Ears;
import app.kith.feed.FeedFilled;
import app.kith.feed.FeedGrew;
import app.kith.feed.Feeds;
import app.kith.graph.Parted;
import app.kith.platform.Cursor;
import app.kith.platform.Live;
import app.kith.platform.Live.Topic;
import app.kith.platform.Page;
import app.kith.platform.Viewer;
import app.kith.post.Entry;
import app.kith.post.PostCounted;
import app.kith.post.PostReworded;
import app.kith.post.ui.Composer;
import app.kith.post.ui.PostList;
import app.kith.post.ui.PostParts;
import app.kith.user.Person;
import app.kith.user.SignedIn;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

@Route("")
@PageTitle("Home · Kith")
@Menu(title = "Home", order = 0, icon = "house")
@PermitAll
class HomeView extends Main implements AfterNavigationObserver {

    /** In the address: come with the caret in the composer. */
    private static final String WRITE = "write";

    private final PostParts parts;
    private final PostList.Source source;
    private final Viewer viewer;
    private final Composer composer;
    private PostList list;

    HomeView(Feeds feeds, PostParts parts, Welcome welcome, SignedIn signedIn, Live live) {
        this.parts = parts;
        viewer = signedIn.viewer();
        source = new Feed(feeds, viewer);
        list = parts.entries(viewer, source).unasked();
        composer = parts.composer(viewer, post -> list.prepend(post));
        addClassName("column");
        add(new Bar("Home").start(me(signedIn.person())), composer, list);
        var ears = Ears.of(live, this)
                .on(Topic.of(viewer.id()), FeedGrew.class, grown -> list.announce(grown.by(), grown.post()))
                .on(Topic.of(viewer.id()), PostCounted.class, counts -> list.count(counts))
                .on(Topic.of(viewer.id()), PostReworded.class, reworded -> list.reword(reworded))
                .on(Topic.of(viewer.id()), Parted.class, parted -> list.dropBy(parted.other()));
        welcome.to(viewer)
                .ifPresentOrElse(
                        suggestions -> begin(suggestions, ears),
                        () -> list.whenEmpty("Quiet here", "Nobody whom you follow has posted yet. You can begin."));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (event.getLocation().getQueryParameters().getParameters().containsKey(WRITE)) {
            composer.focus();
        }
    }

    /** On a phone there is no rail; one's own face leads to what stands in it. */
    private static Component me(Person me) {
        var face = new Avatar(me.id().value(), me.displayName(), me.avatarUrl(), Avatar.Size.S);
        var link = new Anchor(me.handle().path(), face);
        link.addClassNames("phone-only", "me-link");
        link.setAriaLabel("Your profile and settings");
        return link;
    }

    /** For somebody who follows nobody yet: whom they could follow, and below it the feed, which fills as they do. */
    private void begin(Component suggestions, Ears ears) {
        addComponentAtIndex(indexOf(list), suggestions);
        ears.on(Topic.of(viewer.id()), FeedFilled.class, _ -> refill());
    }

    private void refill() {
        var filled = parts.entries(viewer, source).unasked();
        replace(list, filled);
        list = filled;
    }

    private record Feed(Feeds feeds, Viewer viewer) implements PostList.Source {

        @Override
        public Page<Entry> before(Cursor cursor) {
            return feeds.home(viewer, cursor);
        }

        @Override
        public Page<Entry> after(long newest) {
            return feeds.homeAfter(viewer, newest);
        }
    }
}
