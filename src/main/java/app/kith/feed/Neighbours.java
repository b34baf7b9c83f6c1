package app.kith.feed;

import app.kith.graph.Ties;
import app.kith.platform.Live;
import app.kith.platform.Viewer;
import app.kith.user.Person;
import app.kith.user.Users;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is around a member just now. Stands on every screen, so it asks once how they stand to others, for both answers. */
@Service
@Transactional(readOnly = true)
public class Neighbours {

    private static final int MOST_HERE = 5;
    private static final int MOST_STRANGERS = 3;

    /**
     * @param here whom the member follows and who has Kith open
     * @param strangers whom they may want to follow
     */
    public record Around(List<Person> here, List<Person> strangers) {}

    private final Ties ties;
    private final Users users;
    private final Suggestions suggestions;
    private final Live live;

    Neighbours(Ties ties, Users users, Suggestions suggestions, Live live) {
        this.ties = ties;
        this.users = users;
        this.suggestions = suggestions;
        this.live = live;
    }

    public Around of(Viewer viewer) {
        var known = ties.of(viewer.id());
        var present = live.present();
        var here = known.followed().stream()
                .filter(present::contains)
                .limit(MOST_HERE)
                .toList();
        return new Around(
                users.people(here).values().stream()
                        .sorted(Comparator.comparing(Person::displayName))
                        .toList(),
                suggestions.beside(viewer, known, MOST_STRANGERS));
    }
}
