package app.kith.user.rest;

import app.kith.platform.Forbidden;
import app.kith.platform.Viewer;
import app.kith.user.Closures;
import app.kith.user.Users;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Closing one's own account. */
@RestController
@RequestMapping("/api/users/{id}")
class ClosureController {

    private final Closures closures;
    private final Users users;

    ClosureController(Closures closures, Users users) {
        this.closures = closures;
        this.users = users;
    }

    /**
     * Closes one's own account. The member is gone for everybody at once and signed out everywhere; signing in with a
     * browser within thirty days opens the account again, after that it is erased. Only for programs that the member
     * signed in with the password.
     */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable String id) {
        if (!viewer.is(users.profile(viewer, users.meant(viewer, id)).id())) {
            throw new Forbidden("Only they close their account.");
        }
        closures.close(viewer);
    }
}
