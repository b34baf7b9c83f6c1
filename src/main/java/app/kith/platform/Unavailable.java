package app.kith.platform;

import java.time.Duration;

/** Writing does not work at the moment, through no fault of whoever wrote. The same will do a little later. */
public abstract class Unavailable extends Refused {

    /** When it is worth the while to try again. */
    public static final Duration RETRY = Duration.ofSeconds(5);

    private static final long serialVersionUID = 1;

    Unavailable(String message) {
        super("", message);
    }
}
