package app.kith.feed.ui;

import app.kith.user.Person;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a list of people.
 *
 * @param note the small line below the name
 * @param following whether the viewer follows them; null where there is nothing to follow, as with oneself
 * @param here whether they have Kith open just now, and can be talked to
 */
record PersonRow(Person person, String note, @Nullable Boolean following, boolean here) {

    static PersonRow of(Person person, @Nullable Boolean following) {
        return new PersonRow(person, person.handle().at(), following, false);
    }

    static PersonRow here(Person person) {
        return new PersonRow(person, person.handle().at(), null, true);
    }
}
