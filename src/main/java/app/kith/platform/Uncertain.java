package app.kith.platform;

/**
 * The database went away while it was being written to. Whether it has what was written is known when it is back;
 * what carries a key of its own can simply be sent again.
 */
public class Uncertain extends Unavailable {

    private static final long serialVersionUID = 1;

    public Uncertain(Throwable cause) {
        super("Kith could not tell whether that was saved. Look again in a moment.");
        initCause(cause);
    }
}
