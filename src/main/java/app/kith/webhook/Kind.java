package app.kith.webhook;

import app.kith.platform.Refused;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a webhook can be told. */
public enum Kind {
    POST_PUBLISHED("You post or comment"),
    POST_EDITED("You edit a post or comment"),
    POST_REMOVED("You delete a post or comment"),
    POST_RESTORED("You take a deletion back"),
    MESSAGE_SENT("A message is sent in one of your chats, by you or by others"),
    NOTIFICATION_CREATED("You get a notification"),
    FOLLOW_CREATED("You follow somebody, or somebody follows you"),
    FOLLOW_ENDED("You unfollow somebody"),
    PING("A test");

    private static final Set<Kind> CHOICES = EnumSet.complementOf(EnumSet.of(PING));

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    /** What a member chooses from; a test comes in any case. */
    public static Set<Kind> choices() {
        return EnumSet.copyOf(CHOICES);
    }

    /** @throws Refused when there is none of this name that can be chosen */
    @JsonCreator
    public static Kind of(String text) {
        return CHOICES.stream()
                .filter(kind -> kind.text().equals(text))
                .findFirst()
                .orElseThrow(
                        () -> new Refused("kinds", "There are " + text(CHOICES).replace(" ", ", ") + "."));
    }

    /** As programs read it: {@code post.published}. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** For the person who chooses. */
    public String words() {
        return words;
    }

    static String text(Set<Kind> kinds) {
        return kinds.stream().sorted().map(Kind::text).collect(Collectors.joining(" "));
    }

    /** What is not known any more is left out. */
    static Set<Kind> all(String text) {
        return Arrays.stream(text.split(" "))
                .flatMap(word -> CHOICES.stream().filter(named(word)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    }

    private static Predicate<Kind> named(String word) {
        return kind -> kind.text().equals(word);
    }
}
