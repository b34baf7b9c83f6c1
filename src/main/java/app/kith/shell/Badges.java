package app.kith.shell;

import app.kith.design.Ears;
import app.kith.messaging.Receipts;
import app.kith.messaging.UnreadTotal;
import app.kith.notification.Notifications;
import app.kith.notification.Show;
import app.kith.notification.UnreadNotifications;
import app.kith.platform.Live;
import app.kith.platform.Live.Topic;
import app.kith.platform.Viewer;
import com.vaadin.flow.component.Component;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Counts what is new for a member in the places of the frame, and goes on counting while the frame is shown. */
@org.springframework.stereotype.Component
class Badges {

    private static final String CHAT = "chat";
    private static final String NOTIFICATIONS = "notifications";

    private static final long SPREAD_MS = 3_000;

    /** Something that shows how many are new at a path. */
    @FunctionalInterface
    interface Board {

        void setCount(String path, int fresh);
    }

    private final Notifications notifications;
    private final Receipts receipts;
    private final Live live;

    Badges(Notifications notifications, Receipts receipts, Live live) {
        this.notifications = notifications;
        this.receipts = receipts;
        this.live = live;
    }

    void keep(Viewer viewer, Component frame, Board board) {
        board.setCount(CHAT, receipts.unread(viewer));
        board.setCount(NOTIFICATIONS, notifications.unread(viewer, Show.ALL));
        Ears.of(live, frame)
                .on(Topic.of(viewer.id()), UnreadTotal.class, now -> board.setCount(CHAT, now.conversations()))
                .on(Topic.of(viewer.id()), UnreadNotifications.class, now -> board.setCount(NOTIFICATIONS, now.count()))
                .on(Live.GAPS, Live.Gap.class, _ -> countAgain(viewer, frame, board));
    }

    /** Elsewhere, since the screen waits for nobody; and not for all members at the same moment. */
    private void countAgain(Viewer viewer, Component frame, Board board) {
        var moment = ThreadLocalRandom.current().nextLong(SPREAD_MS);
        CompletableFuture.delayedExecutor(moment, TimeUnit.MILLISECONDS).execute(() -> {
            var talks = receipts.unread(viewer);
            var news = notifications.unread(viewer, Show.ALL);
            frame.getUI()
                    .ifPresent(ui -> ui.access(() -> {
                        board.setCount(CHAT, talks);
                        board.setCount(NOTIFICATIONS, news);
                    }));
        });
    }
}
