package app.kith.platform.cluster;

import app.kith.platform.Refused;

/** The broker is not there just now, and nothing was done. */
public class NoBroker extends Refused {

    private static final long serialVersionUID = 1;

    NoBroker(Throwable cause) {
        super("", "RabbitMQ can’t be reached just now. Try again in a moment.");
        initCause(cause);
    }
}
