package app.kith.webhook;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A webhook with a new secret.
 *
 * @param secret which nobody can ever see again
 */
public record Made(@JsonUnwrapped Webhook webhook, String secret) {

    /** So that no log can hold it. */
    @Override
    public String toString() {
        return "Made[" + webhook + "]";
    }
}
