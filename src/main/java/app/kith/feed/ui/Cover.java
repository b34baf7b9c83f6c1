package app.kith.feed.ui;

import app.kith.design.Avatar;
import app.kith.user.Profile;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;

/** The picture across the top of a profile, or hills in the member's own colour where there is none. */
class Cover extends Div {

    private static final String HILLS = """
        <svg aria-hidden="true"><use href="/kith/hills.svg#hills" width="100%" height="100%"/></svg>""";

    Cover(Profile profile) {
        addClassName("cover");
        var url = profile.headerUrl();
        if (url == null) {
            addClassName(Avatar.tint(profile.id().value()));
        }
        add(url == null ? new Html(HILLS) : picture(url));
    }

    private static Component picture(String url) {
        return new Image(url, "");
    }
}
