package app.kith.feed;

import app.kith.user.UserErased;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Takes the feed of a member who is erased. What stood of theirs in others' feeds goes with the following. */
@Component
class Farewell {

    private final FeedEntryRepository entries;

    Farewell(FeedEntryRepository entries) {
        this.entries = entries;
    }

    @ApplicationModuleListener
    void on(UserErased event) {
        entries.removeUpTo(event.user().value(), Long.MAX_VALUE);
    }
}
