package app.kith.messaging;

import app.kith.platform.Refused;
import app.kith.platform.UserId;
import java.util.List;

/** A group that is about to begin. Whoever begins it is a member, named here or not. */
public record NewGroup(String title, List<UserId> members) {

    public static final int LONGEST_TITLE = 60;

    /** With the one who begins it. */
    public static final int MOST_MEMBERS = 50;

    static final String NAME_IT = "Give the group a name of 1 to %d characters.".formatted(LONGEST_TITLE);
    static final String TOO_MANY = "Choose at most %d people.".formatted(MOST_MEMBERS - 1);
    static final String NOBODY = "Somebody you chose is not here any more.";

    public NewGroup {
        title = title.strip();
        members = members.stream().distinct().toList();
        if (!isName(title)) {
            throw new Refused("title", NAME_IT);
        }
        if (members.isEmpty()) {
            throw new Refused("members", "Choose who is in it.");
        }
        if (members.size() > MOST_MEMBERS) {
            throw new Refused("members", TOO_MANY);
        }
    }

    static boolean isName(String title) {
        return !title.isEmpty() && title.codePointCount(0, title.length()) <= LONGEST_TITLE;
    }
}
