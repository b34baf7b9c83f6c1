package app.kith.webhook;

/**
 * A webhook with a new secret.
 *
 * @param secret which nobody can ever see again
 */
public record Made(Webhook webhook, String secret) {

    /** So that no log can hold it. */
    @Override
    public String toString() {
        return "Made[" + webhook + "]";
    }
}
