package app.kith.platform.rest;

/** What was asked for is there and may be seen, but it is somebody else's to ask for. */
public class Forbidden extends RuntimeException {

    private static final long serialVersionUID = 1;
}
