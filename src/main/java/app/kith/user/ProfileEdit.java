package app.kith.user;

import app.kith.platform.Refused;
import java.util.ArrayList;

/** What members change about themselves. */
public record ProfileEdit(String displayName, String bio) {

    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_BIO = 300;

    public ProfileEdit {
        displayName = displayName.strip();
        bio = bio.strip();
        var faults = new ArrayList<Refused.Fault>();
        if (displayName.isEmpty() || displayName.length() > LONGEST_NAME) {
            faults.add(new Refused.Fault("displayName", "Write a name of 1 to %d characters.".formatted(LONGEST_NAME)));
        }
        if (bio.length() > LONGEST_BIO) {
            faults.add(new Refused.Fault("bio", "Shorten it to %d characters.".formatted(LONGEST_BIO)));
        }
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }
}
