package app.kith.user.ui;

import app.kith.design.Toast;
import app.kith.user.SignedIn;
import app.kith.user.Users;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

@Route("settings/profile")
@PageTitle("Profile · Settings · Kith")
@PermitAll
class ProfileSettingsView extends SettingsPane {

    ProfileSettingsView(SignedIn signedIn, Users users, ProfileParts parts) {
        super("/settings/profile", "Profile");
        var viewer = signedIn.viewer();
        var profile = users.profile(viewer, viewer.id());
        show(parts.form(viewer, profile, _ -> Toast.show(UI.getCurrent(), "Saved")));
    }
}
