package app.kith.user.security;

import java.util.Optional;

/** How a token that a member made by hand looks, so that everybody can tell it from others, scanners of leaks too. */
final class PersonalTokens {

    private static final String MARK = "kith_";

    private PersonalTokens() {}

    static String text(Secret secret) {
        return MARK + secret.text();
    }

    static Optional<Secret> parse(String text) {
        return text.startsWith(MARK) ? Secret.parse(text.substring(MARK.length())) : Optional.empty();
    }
}
