package app.kith;

import app.kith.graph.Follows;
import app.kith.platform.Viewer;
import app.kith.user.Profile;
import app.kith.user.SignUp;
import app.kith.user.Users;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** The people of every test: Alice, Bob, Carol and Mallory, new each time one asks. */
@TestComponent
public class Cast {

    public static final String PASSWORD = "welcome to kith";

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final Users users;
    private final Follows follows;

    Cast(Users users, Follows follows) {
        this.users = users;
        this.follows = follows;
    }

    public Viewer alice() {
        return viewer("alice");
    }

    public Viewer bob() {
        return viewer("bob");
    }

    public Viewer carol() {
        return viewer("carol");
    }

    /** Who should get nothing of what is not meant for her. */
    public Viewer mallory() {
        return viewer("mallory");
    }

    public Viewer viewer(String name) {
        return Viewer.member(join(name).id());
    }

    /** A new member with a handle like {@code alice_17}, called Alice. */
    public Profile join(String name) {
        var handle = handle(name);
        var displayName = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return users.register(new SignUp(handle, handle + "@example.org", PASSWORD, displayName));
    }

    /** A handle like {@code alice_17}, which nobody has. */
    public String handle(String name) {
        return name + "_" + PEOPLE.incrementAndGet();
    }

    /** A new member who follows these. */
    public Viewer followerOf(String name, Viewer... others) {
        var viewer = viewer(name);
        for (var other : others) {
            follows.follow(viewer, other.id());
        }
        return viewer;
    }
}
