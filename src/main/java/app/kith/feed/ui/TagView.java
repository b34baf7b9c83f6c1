package app.kith.feed.ui;

import app.kith.design.Bar;
import app.kith.post.Timelines;
import app.kith.post.ui.PostParts;
import app.kith.user.SignedIn;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;

/** Every post with one tag. */
@Route("tags/:tag")
@PermitAll
class TagView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Timelines timelines;
    private final PostParts parts;
    private final SignedIn signedIn;
    private String tag = "";

    TagView(Timelines timelines, PostParts parts, SignedIn signedIn) {
        this.timelines = timelines;
        this.parts = parts;
        this.signedIn = signedIn;
        addClassName("column");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        tag = event.getRouteParameters().get("tag").orElseThrow().toLowerCase(Locale.ROOT);
        var viewer = signedIn.viewer();
        var list = parts.list(viewer, before -> timelines.tagged(viewer, tag, before))
                .whenEmpty("Nothing yet", "Nobody has posted with #%s. You can be the first.".formatted(tag));
        removeAll();
        add(new Bar("#" + tag).backTo("/search"), list);
    }

    @Override
    public String getPageTitle() {
        return "#%s · Kith".formatted(tag);
    }
}
