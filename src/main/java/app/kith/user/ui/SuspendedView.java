package app.kith.user.ui;

import app.kith.user.Suspension;
import app.kith.user.security.SuspensionNotice;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where those come who sign in while they are suspended: what it is, why, and until when. */
@Route(value = "suspended", autoLayout = false)
@PageTitle("Your account is suspended · Kith")
@AnonymousAllowed
class SuspendedView extends Door implements BeforeEnterObserver {

    private final transient SuspensionNotice notice;

    SuspendedView(SuspensionNotice notice) {
        this.notice = notice;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        notice.read().ifPresentOrElse(this::say, () -> event.forwardTo(LoginView.class));
    }

    private void say(Suspension suspension) {
        var back = new NativeButton("Back to sign in", _ -> leave());
        back.addClassNames("btn", "secondary", "block");
        var form = new Div(greeting(suspension), reason(suspension), meaning(), back);
        form.addClassName("fields");
        show(form);
    }

    private void leave() {
        notice.forget();
        UI.getCurrent().getPage().setLocation("/login");
    }

    private static Component greeting(Suspension suspension) {
        var until = new Paragraph(
                suspension.until() == null
                        ? "You can’t sign in until further notice."
                        : "You can’t sign in%s.".formatted(suspension.end()));
        until.addClassName("quiet");
        return new Div(new H1("Your account is suspended"), until);
    }

    /** In the words of who suspended them, as text and nothing else. */
    private static Component reason(Suspension suspension) {
        var label = new Paragraph("The reason");
        label.addClassName("meta");
        var words = new Paragraph(suspension.reason());
        words.addClassName("said");
        var reason = new Div(label, words);
        reason.addClassName("reason");
        return reason;
    }

    private static Component meaning() {
        var words =
                new Paragraph("Nobody else is told. Your profile and your posts stay where they are, and what others"
                        + " write to you waits for you.");
        words.addClassName("help");
        return words;
    }
}
