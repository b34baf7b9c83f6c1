package app.kith.user.ui;

import app.kith.user.SignedIn;
import app.kith.user.security.Accesses;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** What may act for a member, and how to send it away. */
@Route("settings/apps")
@PageTitle("Apps · Settings · Kith")
@PermitAll
class AppsView extends SettingsPane {

    AppsView(Accesses accesses, SignedIn signedIn) {
        super("/settings/apps", "Apps");
        var viewer = signedIn.viewer();
        var list = new AccessList(() -> accesses.all(viewer), access -> accesses.end(viewer, access.id()));
        var token = new TokenForm(draft -> {
            var text = accesses.makeToken(viewer, draft.name(), draft.scopes(), draft.days());
            list.refresh();
            return text;
        });
        show(
                section("What acts for you", "Apps that you let in, programs that signed in, and your tokens.", list),
                section(
                        "Make a token",
                        "For a script of your own. Whoever has the token can do what you choose here, so keep it like a"
                                + " password.",
                        token));
    }

    private static Section section(String title, String meaning, Component content) {
        var help = new Paragraph(meaning);
        help.addClassName("help");
        return new Section(new H3(title), help, content);
    }
}
