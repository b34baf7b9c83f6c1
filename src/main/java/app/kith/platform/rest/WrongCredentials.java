package app.kith.platform.rest;

/** Nobody is let in with what was sent. Which part of it is wrong is not said. */
public class WrongCredentials extends RuntimeException {

    private static final long serialVersionUID = 1;
}
