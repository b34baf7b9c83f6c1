package app.kith.user.ui;

import app.kith.design.Copied;
import app.kith.user.apps.App;
import app.kith.user.apps.AppDraft;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;

/** An app of one's own: its id, and behind its name the form that changes it. */
class AppCard extends NativeDetails {

    AppCard(App app, Consumer<AppDraft> change, Runnable remove) {
        super(app.name());
        addClassName("app");
        var button = new NativeButton("Remove this app", _ -> ask(app, remove));
        button.addClassNames("btn", "danger");
        var hint = new Paragraph("The client id, by which the app says who it is. It needs no secret.");
        hint.addClassName("help");
        setContent(new Div(
                new Copied("Client id of " + app.name(), app.id().text()),
                hint,
                new AppForm(app.draft(), "Save", change),
                button));
    }

    private static void ask(App app, Runnable remove) {
        var dialog = new ConfirmDialog(
                "Remove “%s”?".formatted(app.name()),
                "Everybody who let it in will have to do without it. This can’t be undone.",
                "Remove",
                _ -> remove.run());
        dialog.setCancelable(true);
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }
}
