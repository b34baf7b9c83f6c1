package app.kith.feed.ui;

import app.kith.graph.Follows;
import app.kith.platform.Cursor;
import app.kith.platform.Page;
import app.kith.platform.Viewer;
import app.kith.user.Person;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Makes lists of people and wires them to the doors. */
@Component
class PeopleParts {

    private final Follows follows;

    PeopleParts(Follows follows) {
        this.follows = follows;
    }

    /** People page by page, with one statement more for whom the viewer follows. */
    PeopleList list(Viewer viewer, Function<Cursor, Page<Person>> people) {
        return new PeopleList(before -> rows(viewer, people.apply(before)), followSwitch(viewer));
    }

    /** People of whom is known already that the viewer does not follow them. */
    PeopleList strangers(Viewer viewer, List<Person> people) {
        var rows = people.stream().map(each -> PersonRow.of(each, false)).toList();
        return new PeopleList(_ -> new Page<>(rows, null), followSwitch(viewer));
    }

    PeopleList present(Viewer viewer, List<Person> people) {
        var rows = people.stream().map(PersonRow::here).toList();
        return new PeopleList(_ -> new Page<>(rows, null), followSwitch(viewer));
    }

    FollowSwitch followSwitch(Viewer viewer) {
        return (member, follow) -> {
            if (follow) {
                follows.follow(viewer, member);
            } else {
                follows.unfollow(viewer, member);
            }
        };
    }

    private Page<PersonRow> rows(Viewer viewer, Page<Person> page) {
        var followed =
                follows.among(viewer.id(), page.items().stream().map(Person::id).toList());
        return page.map(person -> PersonRow.of(person, viewer.is(person.id()) ? null : followed.contains(person.id())));
    }
}
