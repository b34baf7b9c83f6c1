package app.kith.user.security;

import app.kith.user.Scope;
import java.time.Instant;
import java.util.Set;

/**
 * Something that may act for a member.
 *
 * @param name the app's, the token's, or what a program calls itself
 * @param since when it was let in
 * @param usedAt when it last renewed its tokens; of a token made by hand, when it was made
 */
public record Access(
        long id, Kind kind, String name, Set<Scope> scopes, Instant since, Instant usedAt, Instant endsAt) {

    /** How it was let in. */
    public enum Kind {
        /** By consent to somebody's app. */
        APP,
        /** By a token that the member made by hand. */
        TOKEN,
        /** By the member's password. */
        SESSION
    }
}
