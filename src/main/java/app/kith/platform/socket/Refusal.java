package app.kith.platform.socket;

/** What a program wants can't be. Says why in words for whoever wrote the program. */
class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refusal(String words) {
        super(words);
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
