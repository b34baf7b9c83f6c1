package app.kith.feed.ui;

import app.kith.feed.Suggestions;
import app.kith.platform.Viewer;
import app.kith.user.Users;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whom a new member could follow, in place of an empty page. */
@Component
class Welcome {

    private final Users users;
    private final Suggestions suggestions;
    private final PeopleParts people;

    Welcome(Users users, Suggestions suggestions, PeopleParts people) {
        this.users = users;
        this.suggestions = suggestions;
        this.people = people;
    }

    /** Nothing for those who follow somebody already, or are alone. */
    Optional<Section> to(Viewer viewer) {
        return Optional.of(viewer)
                .filter(each -> users.profile(each, each.id()).following() == 0)
                .map(suggestions::of)
                .filter(found -> !found.isEmpty())
                .map(found -> section(people.strangers(viewer, found)));
    }

    private static Section section(PeopleList list) {
        var section = new Section(
                new H2("People to follow"),
                new Paragraph("What they post comes here. You can follow and unfollow as you like."),
                list);
        section.addClassName("welcome");
        return section;
    }
}
