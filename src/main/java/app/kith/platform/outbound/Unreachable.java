package app.kith.platform.outbound;

/** Nothing came back. Says why in words for whoever named the address. */
public class Unreachable extends Exception {

    private static final long serialVersionUID = 1;

    Unreachable(String message) {
        super(message);
    }

    Unreachable(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
