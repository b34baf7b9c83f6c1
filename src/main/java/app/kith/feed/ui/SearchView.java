package app.kith.feed.ui;

import app.kith.design.Bar;
import app.kith.design.EmptyState;
import app.kith.platform.Page;
import app.kith.platform.Viewer;
import app.kith.post.ui.PostParts;
import app.kith.user.SignedIn;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Finds people, tags and posts while one types. What was typed stays in the address, so that coming back finds it again. */
@Route(SearchView.PATH)
@PageTitle("Search · Kith")
@Menu(title = "Search", order = 10, icon = "search")
@PermitAll
class SearchView extends Main implements BeforeEnterObserver {

    static final String PATH = "search";

    private static final String QUERY = "q";
    private static final String IN = "in";
    private static final String POSTS = "posts";

    private final Search search;
    private final PeopleParts people;
    private final PostParts posts;
    private final Viewer viewer;
    private final SearchField field = new SearchField();
    private final Paragraph said = new Paragraph();
    private final Div found = new Div();
    private boolean amongPosts;

    SearchView(Search search, PeopleParts people, PostParts posts, SignedIn signedIn) {
        this.search = search;
        this.people = people;
        this.posts = posts;
        viewer = signedIn.viewer();
        addClassName("column");
        said.addClassName("sr");
        said.getElement().setAttribute("role", "status");
        field.whileTyping(this::typed);
        add(new Bar("Search"), field, said, found);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        var words = asked.getSingleParameter(QUERY).orElse("").strip();
        amongPosts = asked.getSingleParameter(IN).filter(POSTS::equals).isPresent();
        field.setValue(words);
        field.focus();
        find(words);
    }

    /** Goes there from another screen. */
    static void open(String words) {
        UI.getCurrent().navigate(SearchView.class, query(words, false));
    }

    private static QueryParameters query(String words, boolean amongPosts) {
        var query = words.isEmpty() ? QueryParameters.empty() : QueryParameters.of(QUERY, words);
        return amongPosts ? query.merging(IN, POSTS) : query;
    }

    private static Location place(String words, boolean amongPosts) {
        return new Location(PATH, query(words, amongPosts));
    }

    private void typed(String words) {
        UI.getCurrent().getPage().getHistory().replaceState(null, place(words, amongPosts));
        find(words);
    }

    private void find(String words) {
        said.setText("");
        found.removeAll();
        found.add(tabs(words));
        if (words.isEmpty()) {
            found.add(
                    amongPosts
                            ? new EmptyState("What do you look for?", "Type a word or two of what was said.")
                            : new EmptyState("Whom do you look for?", "Type a name, a @handle or a #tag."));
        } else if (amongPosts) {
            found.add(posts.list(viewer, before -> search.posts(viewer, words, before))
                    .whenEmpty("Nothing found", "No post that you may read says “%s”.".formatted(words)));
        } else {
            show(words, search.of(viewer, words));
        }
    }

    private Tabs tabs(String words) {
        return new Tabs("Where to look")
                .with("People and tags", "/" + place(words, false).getPathWithQueryParameters(), !amongPosts)
                .with("Posts", "/" + place(words, true).getPathWithQueryParameters(), amongPosts);
    }

    private void show(String words, Search.Found matches) {
        said.setText(matches.inWords());
        if (matches.isEmpty()) {
            found.add(new EmptyState("Nothing found", "Nobody and no tag begins with “%s”.".formatted(words)));
        }
        if (!matches.people().isEmpty()) {
            found.add(people.list(viewer, _ -> new Page<>(matches.people(), null)));
        }
        if (!matches.tags().isEmpty()) {
            found.add(new TagList(matches.tags()));
        }
    }
}
