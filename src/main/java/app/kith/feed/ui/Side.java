package app.kith.feed.ui;

import app.kith.user.Handle;
import java.util.Locale;

/** The two sides of following. */
enum Side {
    FOLLOWERS("Followers", "No followers yet", "Whoever follows them comes here."),
    FOLLOWING("Following", "Nobody yet", "Whom they follow comes here.");

    private final String title;
    private final String emptyTitle;
    private final String emptySentence;

    Side(String title, String emptyTitle, String emptySentence) {
        this.title = title;
        this.emptyTitle = emptyTitle;
        this.emptySentence = emptySentence;
    }

    static Side of(String lastPart) {
        return valueOf(lastPart.toUpperCase(Locale.ROOT));
    }

    String path(Handle handle) {
        return handle.path() + "/" + name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    String emptyTitle() {
        return emptyTitle;
    }

    String emptySentence() {
        return emptySentence;
    }
}
