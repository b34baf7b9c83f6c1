package app.kith.user.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The list of all settings. Wide screens show the list beside every page, so there it says what to do. */
@Route("settings")
@PageTitle("Settings · Kith")
@PermitAll
class SettingsView extends SettingsPane {

    SettingsView() {
        super("/settings", "Settings");
        addClassName("all");
        var help = new Paragraph("Choose what you want to change.");
        help.addClassName("help");
        show(help);
    }
}
