package app.kith.feed.ui;

import app.kith.design.Avatar;
import app.kith.design.Icon;
import app.kith.graph.Relationship;
import app.kith.platform.Role;
import app.kith.user.Profile;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Who a member is: the upper part of their profile. */
class ProfileHead extends Section {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private final Profile profile;
    private final Figure followers;
    private final Div end = new Div();

    ProfileHead(Profile profile, Relationship relationship) {
        this.profile = profile;
        followers = new Figure(profile.followers(), "follower", "followers");
        addClassName("profile");
        add(top(), name(), handle(relationship));
        if (!profile.bio().isEmpty()) {
            add(new Bio(profile.bio()));
        }
        add(facts(), figures());
    }

    /** What the viewer can do here, at the right edge. */
    void offer(Component... actions) {
        end.add(actions);
    }

    /** For who has just pressed what is no longer there. */
    void focus() {
        end.getChildren()
                .filter(Focusable.class::isInstance)
                .map(Focusable.class::cast)
                .findFirst()
                .ifPresent(Focusable::focus);
    }

    /** Shows at once that the viewer became a follower, or no longer is one. */
    void followed(int by) {
        followers.set(profile.followers() + by);
    }

    private Component top() {
        end.addClassName("end");
        var face = new Avatar(profile.id().value(), profile.displayName(), profile.avatarUrl(), Avatar.Size.XL);
        var top = new Div(face, end);
        top.addClassName("top");
        return top;
    }

    private Component name() {
        var line = new Div(new H2(profile.displayName()));
        line.addClassName("called");
        if (profile.role() != Role.MEMBER) {
            var tag = new Span(profile.role() == Role.MODERATOR ? "Moderator" : "Administrator");
            tag.addClassName("tag-role");
            line.add(tag);
        }
        return line;
    }

    private Component handle(Relationship relationship) {
        var handle = profile.handle().at();
        var line = new Paragraph(handle + standing(relationship));
        line.addClassName("quiet");
        return line;
    }

    private static String standing(Relationship relationship) {
        if (relationship.blocking()) {
            return " · you blocked them";
        }
        return relationship.followedBy() ? " · follows you" : "";
    }

    private Component facts() {
        var joined = MONTH.format(profile.createdAt().atOffset(ZoneOffset.UTC));
        var facts = new Div(new Span(new Icon("calendar").small(), new Span("Joined " + joined)));
        facts.addClassName("facts");
        return facts;
    }

    private Component figures() {
        var figures = new Div(
                new Figure(profile.posts(), "post", "posts"),
                followers.leadingTo(Side.FOLLOWERS.path(profile.handle())),
                new Figure(profile.following(), "following", "following")
                        .leadingTo(Side.FOLLOWING.path(profile.handle())));
        figures.addClassName("nums");
        return figures;
    }
}
