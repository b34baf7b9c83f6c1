package app.kith.graph.rest;

import app.kith.graph.Follows;
import app.kith.graph.Relationship;
import app.kith.platform.Forbidden;
import app.kith.platform.Refused;
import app.kith.platform.Viewer;
import app.kith.user.FirstAdministrator;
import app.kith.user.Profile;
import app.kith.user.ProfileEdit;
import app.kith.user.SignUp;
import app.kith.user.Users;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Members: sign up, look at one, change oneself. */
@RestController
@RequestMapping("/api/users")
class UserController {

    private final Users users;
    private final Follows follows;
    private final FirstAdministrator firstAdministrator;

    UserController(Users users, Follows follows, FirstAdministrator firstAdministrator) {
        this.users = users;
        this.follows = follows;
        this.firstAdministrator = firstAdministrator;
    }

    /**
     * Somebody who wants to become a member.
     *
     * @param handle 2 to 30 letters, digits or underscores; large letters become small
     * @param email an address, which nobody else sees
     * @param password 12 to 128 characters that are not easy to guess
     * @param displayName 1 to 60 characters; null for the handle
     */
    @JsonIgnoreProperties({"id", "role", "followers", "following", "posts", "createdAt"})
    record Newcomer(
            String handle,
            String email,
            String password,
            @Nullable String displayName) {

        SignUp signUp() {
            return new SignUp(handle, email, password, Objects.requireNonNullElse(displayName, handle));
        }
    }

    /**
     * What a member changes about themselves. What is not there stays as it is.
     *
     * @param displayName 1 to 60 characters
     * @param bio at most 300 characters
     */
    @JsonIgnoreProperties({"id", "handle", "role", "followers", "following", "posts", "createdAt", "relationship"})
    record Change(@Nullable String displayName, @Nullable String bio) {

        ProfileEdit of(Profile now) {
            return new ProfileEdit(
                    Objects.requireNonNullElse(displayName, now.displayName()),
                    Objects.requireNonNullElse(bio, now.bio()));
        }
    }

    /** Signs up a new member. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<User> create(@RequestBody Newcomer newcomer) {
        if (firstAdministrator.isAwaited()) {
            throw new Refused("handle", "The first member signs up in a browser, with the code from the server’s log.");
        }
        var profile = users.register(newcomer.signUp());
        return ResponseEntity.created(URI.create("/api/users/" + profile.id().text()))
                .body(User.of(profile, Relationship.NONE));
    }

    /** Shows a member, and what the viewer and they are to each other. */
    @GetMapping("/{id}")
    User show(Viewer viewer, @PathVariable String id) {
        var profile = users.profile(viewer, users.meant(viewer, id));
        return User.of(profile, follows.between(viewer, profile.id()));
    }

    /** Changes one’s own profile. */
    @PatchMapping("/{id}")
    User update(Viewer viewer, @PathVariable String id, @RequestBody Change change) {
        var profile = users.profile(viewer, users.meant(viewer, id));
        if (!viewer.is(profile.id())) {
            throw new Forbidden("Only they change their profile.");
        }
        return User.of(users.edit(viewer, change.of(profile)), Relationship.NONE);
    }
}
