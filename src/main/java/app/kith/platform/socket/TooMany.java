package app.kith.platform.socket;

/** A member has all the connections that one may have. */
class TooMany extends Refusal {

    private static final long serialVersionUID = 1;

    TooMany(int most) {
        super("You have %d connections already. Close one first.".formatted(most));
    }
}
