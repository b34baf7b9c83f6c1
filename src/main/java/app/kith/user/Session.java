package app.kith.user;

/**
 * What a program of ours gets for a member's password.
 *
 * @param accessToken goes with every request, as {@code Authorization: Bearer …}
 * @param refreshToken gets the next of both, once
 * @param expiresIn how long the access token lasts, in seconds
 */
public record Session(String accessToken, String refreshToken, long expiresIn, Profile user) {

    /** Without the tokens, so that no log can hold them. */
    @Override
    public String toString() {
        return "Session[" + user.handle() + "]";
    }
}
