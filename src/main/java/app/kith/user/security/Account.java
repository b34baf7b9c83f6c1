package app.kith.user.security;

import app.kith.platform.Conflict;
import app.kith.platform.Refused;
import app.kith.platform.Viewer;
import app.kith.platform.limits.TooMany;
import app.kith.user.Closures;
import app.kith.user.Locks;
import app.kith.user.PasswordChanges;
import org.springframework.stereotype.Service;

/** What a member decides about the account itself. Asks for the password: a screen can be left open. */
@Service
public class Account {

    private final Credentials credentials;
    private final Closures closures;
    private final PasswordChanges passwords;
    private final Locks locks;

    Account(Credentials credentials, Closures closures, PasswordChanges passwords, Locks locks) {
        this.credentials = credentials;
        this.closures = closures;
        this.passwords = passwords;
        this.locks = locks;
    }

    /**
     * Signs the viewer out everywhere.
     *
     * @throws Refused in the field {@code password}, when it is not the viewer's
     * @throws Conflict when nobody would be left to administer Kith
     * @throws TooMany when somebody tries too often
     */
    public void close(Viewer viewer, String password) {
        confirm(viewer, "password", password);
        closures.close(viewer);
        locks.forget(viewer.id());
    }

    /**
     * Signs the viewer out everywhere, and sends away whatever was let in.
     *
     * @throws Refused in the field {@code current}, when it is not the viewer's; in {@code password}, when the new one
     *     is too easily guessed
     * @throws TooMany when somebody tries too often
     */
    public void changePassword(Viewer viewer, String current, String password) {
        confirm(viewer, "current", current);
        passwords.change(viewer, password);
    }

    private void confirm(Viewer viewer, String field, String password) {
        if (credentials.check(PrincipalName.of(viewer.id()), password).isEmpty()) {
            throw new Refused(field, "That is not your password.");
        }
    }
}
