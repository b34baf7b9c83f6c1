package app.kith.platform;

/** Whoever asks is suspended. Says why and until when, so it is only for who has shown that the account is theirs. */
public class Suspended extends Refused {

    private static final long serialVersionUID = 1;

    public Suspended(String message) {
        super("", message);
    }
}
