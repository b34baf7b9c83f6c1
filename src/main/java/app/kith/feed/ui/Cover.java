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
        <svg viewBox="0 0 600 176" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
        <circle class="sun" cx="446" cy="82" r="30"/>
        <path class="far" d="M0 96c80-34 150-38 230-16s150 20 220 4 110-8 150 4v88H0z"/>
        <path class="middle" d="M0 122c90-22 170-22 260-6s180 14 340-6v66H0z"/>
        <path class="near" d="M0 142c120-12 220-6 320 0s190 4 280-6v40H0z"/></svg>""";

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
