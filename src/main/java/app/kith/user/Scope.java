package app.kith.user;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a program may do. */
public enum Scope {
    READ("Read", "Whatever you can read: posts, profiles, your feed and your notifications"),
    WRITE("Write", "Post, comment, like, follow and change your profile in your name"),
    MESSAGES("Messages", "Read and send your messages"),
    MODERATE("Moderate", "Whatever your office allows, should you have one");

    private final String title;
    private final String words;

    Scope(String title, String words) {
        this.title = title;
        this.words = words;
    }

    public String title() {
        return title;
    }

    /** For the person who is asked. */
    public String words() {
        return words;
    }

    /** As programs write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static String text(Set<Scope> scopes) {
        return scopes.stream().map(Scope::text).sorted().collect(Collectors.joining(" "));
    }

    /** What is not known is left out. */
    public static Set<Scope> of(String text) {
        var words = Set.of(text.split(" "));
        return Arrays.stream(values())
                .filter(scope -> words.contains(scope.text()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }
}
