package app.kith.platform.persistence;

/** Where a database server listens. */
record Address(String host, int port) {

    private static final int USUAL_PORT = 3306;

    /** @param text as {@code host} or {@code host:port} */
    public static Address of(String text) {
        var colon = text.lastIndexOf(':');
        return colon < 0
                ? new Address(text, USUAL_PORT)
                : new Address(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
