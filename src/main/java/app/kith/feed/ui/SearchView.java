package app.kith.feed.ui;

import app.kith.design.Bar;
import app.kith.design.Icon;
import app.kith.platform.Page;
import app.kith.platform.Viewer;
import app.kith.user.Directory;
import app.kith.user.Person;
import app.kith.user.SignedIn;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Finds people and tags while one types. What was typed stays in the address, so that coming back shows it again. */
@Route("search")
@PageTitle("Search · Kith")
@Menu(title = "Search", order = 10, icon = "search")
@PermitAll
class SearchView extends Main implements BeforeEnterObserver {

    private static final int MOST = 20;

    private final Directory directory;
    private final Viewer viewer;
    private final SearchField field = new SearchField();
    private final TagMatches tags;
    private final PeopleList people;
    private String query = "";
}
