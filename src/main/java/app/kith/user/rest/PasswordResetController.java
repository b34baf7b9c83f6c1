package app.kith.user.rest;

import app.kith.user.security.PasswordResets;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A new password for who forgot the old one. Needs no token. */
@RestController
@RequestMapping("/api/password-resets")
class PasswordResetController {

    private final PasswordResets resets;

    PasswordResetController(PasswordResets resets) {
        this.resets = resets;
    }

    /** @param login a handle or an email address */
    record Asking(String login) {}

    /** @param password the new one, 12 to 128 characters, not easily guessed */
    record Choice(String password) {

        @Override
        public String toString() {
            return "Choice[]";
        }
    }

    /** Sends a link for a new password to a member's address. The answer is the same when there is no such member. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void create(@RequestBody Asking asking) {
        resets.ask(asking.login());
    }

    /**
     * Sets a new password with the token from the link, once, and signs the member out everywhere.
     *
     * @param token what follows {@code /reset/} in the link
     */
    @PutMapping("/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void update(@PathVariable String token, @RequestBody Choice choice) {
        var _ = resets.use(token, choice.password());
    }
}
