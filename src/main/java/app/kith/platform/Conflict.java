package app.kith.platform;

/** It would have been right, had somebody else not been there first: a taken handle, an edit that met another. */
public class Conflict extends Refused {

    private static final long serialVersionUID = 1;

    public Conflict(String field, String message) {
        super(field, message);
    }
}
