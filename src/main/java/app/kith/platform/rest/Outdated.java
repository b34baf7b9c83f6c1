package app.kith.platform.rest;

/** Something is not what the program that wants to change it has read. */
public class Outdated extends RuntimeException {

    private static final long serialVersionUID = 1;
}
