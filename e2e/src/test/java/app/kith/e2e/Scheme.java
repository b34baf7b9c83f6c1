package app.kith.e2e;

/** What the system of the reader asks for. */
enum Scheme {
    LIGHT,
    DARK;

    String label() {
        return name().toLowerCase();
    }
}
