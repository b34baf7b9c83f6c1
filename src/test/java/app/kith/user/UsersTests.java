package app.kith.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Statements;
import app.kith.platform.Conflict;
import app.kith.platform.NotFound;
import app.kith.platform.Refused;
import app.kith.platform.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@KithTest
class UsersTests {

    private final Users users;
    private final Directory directory;
    private final Cast cast;
    private final Statements statements;

    UsersTests(Users users, Directory directory, Cast cast, Statements statements) {
        this.users = users;
        this.directory = directory;
        this.cast = cast;
        this.statements = statements;
    }

    @Test
    void showsWhoSignedUp() {
        var alice = cast.join("alice");
        assertThat(users.profile(cast.bob(), alice.handle()))
                .extracting(Profile::displayName, Profile::bio, Profile::followers)
                .containsExactly("Alice", "", 0);
    }

    @Test
    void aTakenHandleIsSaidBesideItsField() {
        var alice = cast.join("alice");
        var again = new SignUp(alice.handle().text(), "other@example.org", Cast.PASSWORD, "Alice");
        assertThat(catchThrowableOfType(Conflict.class, () -> users.register(again))
                        .faults())
                .extracting(Refused.Fault::field)
                .containsExactly("handle");
    }

    @Test
    void aTakenAddressIsSaidBesideItsFieldWhateverItsCase() {
        var alice = cast.join("alice");
        var email = alice.handle().text().toUpperCase(Locale.ROOT) + "@example.org";
        assertThat(catchThrowableOfType(
                                Conflict.class,
                                () -> users.register(new SignUp("somebody_else", email, Cast.PASSWORD, "Alice")))
                        .faults())
                .extracting(Refused.Fault::field)
                .containsExactly("email");
    }

    @Test
    void ofTwoWhoWantTheSameHandleAtOnceOneGetsIt() throws Exception {
        var handle = cast.join("race").handle().text() + "x";
        Callable<Boolean> attempt = () -> {
            try {
                users.register(new SignUp(handle, System.nanoTime() + "@example.org", Cast.PASSWORD, "Racer"));
                return true;
            } catch (Conflict somebodyWasFaster) {
                return false;
            }
        };
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var got = crowd.invokeAll(Stream.generate(() -> attempt).limit(8).toList()).stream()
                    .filter(attempted -> attempted.resultNow())
                    .count();
            assertThat(got).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "moderator", "everyone"})
    void namesThatPromiseAnOfficeAreNobodys(String handle) {
        var signUp = new SignUp(handle, handle + "@example.org", Cast.PASSWORD, "Somebody");
        assertThatThrownBy(() -> users.register(signUp)).isInstanceOf(Conflict.class);
    }

    @Test
    void manyPeopleTakeOneStatement() {
        var ids = Stream.of("alice", "bob", "carol")
                .map(name -> cast.viewer(name).id())
                .toList();
        var counted = statements.count(() -> users.people(ids));
        assertThat(counted.answer()).containsOnlyKeys(ids);
        assertThat(counted.statements()).isEqualTo(1);
    }

    @Test
    void nobodyIsMadeUp() {
        assertThatThrownBy(() -> users.profile(cast.bob(), new Handle("nobody_at_all")))
                .isInstanceOf(NotFound.class);
        assertThat(users.people(List.of(new UserId(1)))).isEmpty();
    }

    @Test
    void whatOneSaysOfOneselfCanBeChanged() {
        var alice = cast.alice();
        users.edit(alice, new ProfileEdit("Alice M.", "Bread on Fridays."));
        assertThat(users.profile(cast.bob(), alice.id()))
                .extracting(Profile::displayName, Profile::bio)
                .containsExactly("Alice M.", "Bread on Fridays.");
    }

    @Test
    void editingLosesNoCountAndDisturbsNobody() throws Exception {
        var alice = cast.alice();
        var doings = new ArrayList<Callable<Object>>();
        for (var n = 0; n < 8; n++) {
            doings.add(() -> cast.followerOf("bob", alice));
        }
        for (var bio : List.of("One", "Two", "Three")) {
            doings.add(() -> users.edit(alice, new ProfileEdit("Alice", bio)));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var doing : threads.invokeAll(doings)) {
                doing.get();
            }
        }
        assertThat(users.profile(alice, alice.id()).followers()).isEqualTo(8);
    }

    @Test
    void findsPeopleByTheBeginningOfHandleOrName() {
        var zelda = cast.join("zelda");
        assertThat(directory.beginningWith(cast.bob(), "@ZEL", 5))
                .extracting(Person::id)
                .contains(zelda.id());
        assertThat(directory.beginningWith(cast.bob(), "elda", 5)).isEmpty();
    }

    @Test
    void anUnderscoreInAHandleIsALetter() {
        var handle = cast.join("wilma").handle();
        assertThat(directory.beginningWith(cast.bob(), handle.text(), 5))
                .extracting(Person::handle)
                .containsExactly(handle);
    }

    @Test
    void findsPeopleByNameHoweverItIsWritten() {
        var word = "q" + cast.bob().id().text();
        var viewer = cast.viewer(word);
        var name = "ZOË " + word;
        users.edit(viewer, new ProfileEdit(name, ""));
        assertThat(directory.beginningWith(cast.bob(), name.toLowerCase(Locale.ROOT), 5))
                .extracting(Person::id)
                .containsExactly(viewer.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "", "  ", "\\"})
    void aPatternIsNoSearch(String pattern) {
        cast.join("alice");
        assertThat(directory.beginningWith(cast.bob(), pattern, 5)).isEmpty();
    }
}
