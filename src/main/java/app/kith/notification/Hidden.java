package app.kith.notification;

import app.kith.graph.Ties;
import app.kith.platform.UserId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whose doings a member is not told of: those of who is blocked, either way, and of whom the member mutes. */
@Component
class Hidden {

    /** A condition on a list wants something in it; this names nobody. */
    private static final String NOBODY = "";

    /** Those who are hidden from one member. */
    record From(Set<UserId> people) {

        boolean includes(UserId actor) {
            return people.contains(actor);
        }

        /** What {@code latest} is of a row that is about nobody else. */
        Set<String> alone() {
            return Stream.concat(Stream.of(NOBODY), people.stream().map(UserId::text))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private final Ties ties;

    Hidden(Ties ties) {
        this.ties = ties;
    }

    From from(UserId member) {
        return new From(ties.hiddenFrom(member));
    }
}
