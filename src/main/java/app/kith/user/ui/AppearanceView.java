package app.kith.user.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Light or dark. Kept in the browser and not with the member: it belongs to the device. */
@Route("settings/appearance")
@PageTitle("Appearance · Settings · Kith")
@PermitAll
class AppearanceView extends SettingsPane {

    AppearanceView() {
        super("/settings/appearance", "Appearance");
        var help = new Paragraph("Holds for this device.");
        help.addClassName("help");
        show(new Themes(), help);
    }

    @Tag("kith-themes")
    @JsModule("./kith-themes.ts")
    private static class Themes extends Component {}
}
