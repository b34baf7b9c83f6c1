package app.kith.platform;

/** Nothing can be written just now, and nothing was. It passes by itself; reading goes on. */
public class ReadOnly extends Unavailable {

    private static final long serialVersionUID = 1;

    public ReadOnly() {
        super("Kith can only be read right now. Nothing you wrote is lost: try again in a moment.");
    }
}
