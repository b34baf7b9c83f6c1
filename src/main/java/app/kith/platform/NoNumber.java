package app.kith.platform;

/** This node may not make ids just now, because another one could be making the same. It passes by itself. */
public class NoNumber extends Unavailable {

    private static final long serialVersionUID = 1;

    public NoNumber() {
        super("Kith can’t save that right now. Nothing you wrote is lost: try again in a moment.");
    }
}
