package app.kith.platform;

/** What was asked for is there and may be seen, but it is somebody else's to ask for. */
public class Forbidden extends Refused {

    private static final long serialVersionUID = 1;

    public Forbidden(String message) {
        super("id", message);
    }
}
