package app.kith.user;

import app.kith.platform.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Somebody who wants to become a member. */
public record SignUp(String handle, String email, String password, String displayName) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final int LONGEST_EMAIL = 254;

    public SignUp {
        handle = handle.strip().toLowerCase(Locale.ROOT);
        handle = handle.startsWith("@") ? handle.substring(1) : handle;
        email = email.strip().toLowerCase(Locale.ROOT);
        displayName = displayName.strip();
        var faults = faults(handle, email, password, displayName);
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }

    private static List<Refused.Fault> faults(String handle, String email, String password, String displayName) {
        var faults = new ArrayList<Refused.Fault>();
        if (!Handle.isOne(handle)) {
            faults.add(new Refused.Fault("handle", "Use 2 to 30 letters, digits or underscores."));
        }
        if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
            faults.add(new Refused.Fault("email", "Write an address like name@example.org."));
        }
        if (displayName.isEmpty() || displayName.length() > ProfileEdit.LONGEST_NAME) {
            faults.add(new Refused.Fault(
                    "displayName", "Write a name of 1 to %d characters.".formatted(ProfileEdit.LONGEST_NAME)));
        }
        PasswordRule.fault(password, handle, email, displayName)
                .ifPresent(message -> faults.add(new Refused.Fault("password", message)));
        return faults;
    }

    /** Without the password, so that no log can hold it. */
    @Override
    public String toString() {
        return "SignUp[" + handle + "]";
    }
}
