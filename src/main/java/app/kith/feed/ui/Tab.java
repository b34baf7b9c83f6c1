package app.kith.feed.ui;

import app.kith.user.Handle;
import java.util.Locale;

/** Which of a member's doings their profile shows. */
enum Tab {
    POSTS("Posts", "No posts yet", "What they write comes here."),
    REPLIES("Replies", "No replies yet", "What they answer to others comes here."),
    PICTURES("Pictures", "No pictures yet", "The pictures of their posts come here."),
    LIKES("Likes", "No likes yet", "The posts that they like come here.");

    private final String title;
    private final String emptyTitle;
    private final String emptySentence;

    Tab(String title, String emptyTitle, String emptySentence) {
        this.title = title;
        this.emptyTitle = emptyTitle;
        this.emptySentence = emptySentence;
    }

    static Tab of(String lastPart) {
        return valueOf(lastPart.toUpperCase(Locale.ROOT));
    }

    String path(Handle handle) {
        return this == POSTS ? handle.path() : handle.path() + "/" + name().toLowerCase(Locale.ROOT);
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
