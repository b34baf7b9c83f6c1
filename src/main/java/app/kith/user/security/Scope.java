package app.kith.user.security;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a program may do. */
enum Scope {
    READ("Read what you can read: posts, profiles, your feed and notifications"),
    WRITE("Post, comment, like, follow and change your profile in your name"),
    MESSAGES("Read and send your messages"),
    MODERATE("Do what your office allows you to do");

    private final String words;

    Scope(String words) {
        this.words = words;
    }

    /** For the person who is asked. */
    String words() {
        return words;
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String text(Set<Scope> scopes) {
        return scopes.stream().map(Scope::text).sorted().collect(Collectors.joining(" "));
    }

    /** What is not known is left out. */
    static Set<Scope> of(String text) {
        var words = Set.of(text.split(" "));
        return Arrays.stream(values())
                .filter(scope -> words.contains(scope.text()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }
}
