package app.kith.platform;

/** There is no such thing, or none that the viewer may see: the two are not told apart. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1;
}
