package app.kith.platform;

/** The database does not answer just now, and nothing was written. Not even reading works; it passes by itself. */
public class OutOfReach extends Unavailable {

    private static final long serialVersionUID = 1;

    public OutOfReach(Throwable cause) {
        super("Kith can’t get at its data right now. Nothing is lost: try again in a moment.");
        initCause(cause);
    }
}
