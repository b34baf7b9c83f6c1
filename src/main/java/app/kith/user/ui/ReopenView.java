package app.kith.user.ui;

import app.kith.user.security.Reopening;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Where those come who sign in to an account that they have closed. */
@Route(value = "reopen", autoLayout = false)
@PageTitle("Your account is closed · Kith")
@AnonymousAllowed
class ReopenView extends Door implements BeforeEnterObserver {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private final transient Reopening reopening;

    ReopenView(Reopening reopening) {
        this.reopening = reopening;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        reopening.until().ifPresentOrElse(this::offer, () -> event.forwardTo(LoginView.class));
    }

    private void offer(Instant until) {
        var open = new Button("Open it again", _ -> go(reopening::reopen, "/"));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        var leave = new Button("Leave it closed", _ -> go(reopening::forget, "/login"));
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        var form = new Div(greeting(until), open, leave);
        form.addClassName("fields");
        show(form);
    }

    private static void go(Runnable decision, String path) {
        decision.run();
        UI.getCurrent().getPage().setLocation(path);
    }

    private static Component greeting(Instant until) {
        var quiet = new Paragraph("Everything is still there. On %s it is erased for good."
                .formatted(DAY.format(until.atZone(ZoneOffset.UTC))));
        quiet.addClassName("quiet");
        return new Div(new H1("Your account is closed"), quiet);
    }
}
