package app.kith.user;

import app.kith.platform.Time;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds members of whom one knows only a piece of the name, or nothing yet. */
@Service
@Transactional(readOnly = true)
public class Directory {

    private final UserRepository repository;
    private final Veil veil;
    private final Time time;

    Directory(UserRepository repository, Veil veil, Time time) {
        this.repository = repository;
        this.veil = veil;
        this.time = time;
    }

    /**
     * Members whose handle or name begins like this, the best known first; without those who are kept from the viewer.
     * An empty start finds nobody.
     */
    public List<Person> beginningWith(Viewer viewer, String start, int most) {
        var text = escaped(start.startsWith("@") ? start.substring(1) : start);
        return text.isEmpty() ? List.of() : met(viewer, persons(repository.beginningWith(text, Limit.of(most))));
    }

    /**
     * Well known members, but for those who are suspended: they would not notice.
     *
     * @param known whom to leave out: those whom the viewer knows already, or may not see
     */
    public List<Person> suggestions(Viewer viewer, Collection<UserId> known, int most) {
        var values = known.stream().map(UserId::value).toList();
        return persons(repository.mostFollowedBeside(values, time.instant(), Limit.of(most)));
    }

    private List<Person> met(Viewer viewer, List<Person> found) {
        var apart = veil.apart(viewer.id(), found.stream().map(Person::id).toList());
        return found.stream().filter(person -> !apart.contains(person.id())).toList();
    }

    private static List<Person> persons(List<UserEntity> users) {
        return users.stream().map(UserEntity::toPerson).toList();
    }

    /** Per cent and underscore mean something to {@code like}; underscores occur in handles. */
    private static String escaped(String start) {
        return start.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }
}
