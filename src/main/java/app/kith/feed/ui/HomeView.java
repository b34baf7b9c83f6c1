package app.kith.feed.ui;

import app.kith.design.Bar;
import app.kith.design.EmptyState;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

@Route("")
@PageTitle("Home · Kith")
@Menu(title = "Home", order = 0, icon = "house")
@PermitAll
class HomeView extends Main {

    HomeView() {
        addClassName("column");
        add(new Bar("Home"), new EmptyState("Quiet here", "Nothing yet."));
    }
}
