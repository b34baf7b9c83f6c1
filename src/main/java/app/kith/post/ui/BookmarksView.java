package app.kith.post.ui;

import app.kith.design.Bar;
import app.kith.post.Bookmarks;
import app.kith.user.SignedIn;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

@Route("bookmarks")
@PageTitle("Bookmarks · Kith")
@Menu(title = "Bookmarks", order = 40, icon = "bookmark")
@PermitAll
class BookmarksView extends Main {

    BookmarksView(Bookmarks bookmarks, PostParts parts, SignedIn signedIn) {
        var viewer = signedIn.viewer();
        addClassName("column");
        add(
                new Bar("Bookmarks"),
                parts.list(viewer, before -> bookmarks.page(viewer, before))
                        .whenEmpty("Nothing kept", "Bookmark a post, and you find it here. Nobody else sees it."));
    }
}
