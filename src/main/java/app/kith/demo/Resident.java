package app.kith.demo;

import app.kith.platform.Role;
import app.kith.user.SignUp;
import java.util.List;
import java.util.Map;

/**
 * Somebody who lives in the town.
 *
 * @param face the parts of which the face is drawn
 * @param colours of the face, by the names that its parts use
 * @param header the scene at the top of the profile
 */
record Resident(String handle, String name, List<String> face, Map<String, String> colours, String header, String bio) {

    static final String PASSWORD = "welcome to kith";

    private static final Map<String, Role> OFFICES = Map.of("mo", Role.MODERATOR, "ada", Role.ADMINISTRATOR);

    static List<Resident> all() {
        return Texts.lines("demo/people.txt").stream().map(Resident::parse).toList();
    }

    private static Resident parse(String line) {
        var column = line.split(" \\| ");
        var face = column[2].split(" ");
        var colours = Map.of("$ground", face[1], "$skin", face[2], "$hair", face[3], "$shirt", face[4]);
        return new Resident(column[0], column[1], List.of(face[0].split("\\+")), colours, column[3], column[4]);
    }

    Role role() {
        return OFFICES.getOrDefault(handle, Role.MEMBER);
    }

    SignUp signUp() {
        return new SignUp(handle, handle + "@example.org", PASSWORD, name);
    }
}
