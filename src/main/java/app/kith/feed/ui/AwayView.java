package app.kith.feed.ui;

import app.kith.graph.Blocks;
import app.kith.graph.Mutes;
import app.kith.post.ui.Distance;
import app.kith.post.ui.Distance.Wish;
import app.kith.user.SignedIn;
import app.kith.user.ui.SettingsPane;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Whom one blocked, and whom one mutes. */
@Route("settings/blocked")
@PageTitle("Blocked and muted · Settings · Kith")
@PermitAll
class AwayView extends SettingsPane {

    AwayView(Blocks blocks, Mutes mutes, Distance distance, SignedIn signedIn) {
        super("/settings/blocked", "Blocked and muted");
        var viewer = signedIn.viewer();
        var keeper = distance.of(viewer);
        show(
                section(
                        "Blocked",
                        "You don’t see each other, and can’t write to each other. They are not told.",
                        new AwayList(
                                before -> blocks.page(viewer, before).map(person -> new AwayRow(person, null)),
                                keeper,
                                Wish.UNBLOCK,
                                "You blocked nobody.")),
                section(
                        "Muted",
                        "They stay out of your feed and your notifications. They are not told.",
                        new AwayList(
                                before -> mutes.page(viewer, before)
                                        .map(muted -> new AwayRow(muted.person(), muted.until())),
                                keeper,
                                Wish.UNMUTE,
                                "You muted nobody.")));
    }

    private static Section section(String title, String meaning, AwayList list) {
        var help = new Paragraph(meaning);
        help.addClassName("help");
        return new Section(new H3(title), help, list);
    }
}
