package app.kith.user.ui;

import app.kith.design.Toast;
import app.kith.user.SignedIn;
import app.kith.user.apps.App;
import app.kith.user.apps.AppDraft;
import app.kith.user.apps.Apps;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;

/** The apps that a member makes for others. */
@Route("settings/developer")
@PageTitle("Developer · Settings · Kith")
@PermitAll
class DeveloperView extends SettingsPane {

    private static final AppDraft BLANK = new AppDraft("", List.of(), Set.of());

    private final transient Apps apps;
    private final transient SignedIn signedIn;
    private final Div made = new Div();
    private final Div form = new Div();

    DeveloperView(Apps apps, SignedIn signedIn) {
        super("/settings/developer", "Developer");
        this.apps = apps;
        this.signedIn = signedIn;
        made.addClassName("apps");
        refresh();
        show(
                section("Your apps", "What you register here can ask members to let it in, by OAuth 2.1.", made),
                section("Register an app", "Members see its name when it asks them.", form));
    }

    private void refresh() {
        var mine = apps.mine(signedIn.viewer());
        made.removeAll();
        if (mine.isEmpty()) {
            var nothing = new Paragraph("None yet.");
            nothing.addClassName("quiet");
            made.add(nothing);
        }
        mine.stream().map(this::card).forEach(made::add);
        form.removeAll();
        form.add(new AppForm(BLANK, "Register", this::register));
    }

    private AppCard card(App app) {
        return new AppCard(app, draft -> change(app, draft), () -> remove(app));
    }

    private void register(AppDraft draft) {
        var app = apps.register(signedIn.viewer(), draft);
        refresh();
        Toast.show(UI.getCurrent(), "“%s” is registered".formatted(app.name()));
    }

    private void change(App app, AppDraft draft) {
        apps.change(signedIn.viewer(), app.id(), draft);
        refresh();
        Toast.show(UI.getCurrent(), "Saved");
    }

    private void remove(App app) {
        apps.remove(signedIn.viewer(), app.id());
        refresh();
        Toast.show(UI.getCurrent(), "“%s” is removed".formatted(app.name()));
    }

    private static Section section(String title, String meaning, Div content) {
        var help = new Paragraph(meaning);
        help.addClassName("help");
        return new Section(new H3(title), help, content);
    }
}
