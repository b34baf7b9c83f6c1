package app.kith.user.ui;

import app.kith.user.Closures;
import app.kith.user.SignedIn;
import app.kith.user.security.Account;
import app.kith.user.security.SignIn;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The key to one's account, and the way out. */
@Route("settings/account")
@PageTitle("Account · Settings · Kith")
@PermitAll
class AccountView extends SettingsPane {

    AccountView(Account account, SignIn signIn, SignedIn signedIn) {
        super("/settings/account", "Account");
        var viewer = signedIn.viewer();
        var password = new PasswordForm((current, next) -> {
            account.changePassword(viewer, current, next);
            signIn.as(viewer.id());
        });
        var close = new CloseForm(typed -> {
            account.close(viewer, typed);
            UI.getCurrent().getPage().setLocation("/login?out");
        });
        var days = Closures.TO_THINK_AGAIN.toDays();
        show(
                section(
                        "Password",
                        "A new password signs you out everywhere else, and ends what apps and tokens may do.",
                        password),
                section(
                        "Close account",
                        "You are signed out everywhere, and nobody sees your profile, your posts, comments and likes any"
                                + " more. What you said to others in chat stays with them, from “Former member”. For "
                                + days + " days you can change your mind: sign in, and everything is as it was. Then it"
                                + " is erased for good. Your handle is given to nobody else.",
                        close));
    }

    private static Section section(String title, String meaning, Component content) {
        var help = new Paragraph(meaning);
        help.addClassName("help");
        return new Section(new H3(title), help, content);
    }
}
