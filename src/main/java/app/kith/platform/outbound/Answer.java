package app.kith.platform.outbound;

/**
 * What came back.
 *
 * @param status of HTTP
 * @param text the first 64 KB of it
 */
public record Answer(int status, String text) {

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }
}
