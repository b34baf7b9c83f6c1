package app.kith.notification.ui;

import app.kith.design.Bar;
import app.kith.design.Ears;
import app.kith.notification.Notification;
import app.kith.notification.NotificationArrived;
import app.kith.notification.NotificationId;
import app.kith.notification.Notifications;
import app.kith.notification.Show;
import app.kith.platform.Cursor;
import app.kith.platform.Live;
import app.kith.platform.Live.Topic;
import app.kith.platform.Page;
import app.kith.platform.Unavailable;
import app.kith.platform.Viewer;
import app.kith.user.SignedIn;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What others did that is about me. */
@Route("notifications/:show?(mentions|follows)")
@PageTitle("Notifications · Kith")
@Menu(title = "Notifications", order = 30, icon = "bell")
@PermitAll
class NotificationsView extends Main implements BeforeEnterObserver {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationsView.class);

    private final Notifications notifications;
    private final Viewer viewer;
    private final Tabs tabs = new Tabs();
    private final NoteList list = new NoteList();
    private Show show = Show.ALL;

    NotificationsView(Notifications notifications, SignedIn signedIn, Live live) {
        this.notifications = notifications;
        viewer = signedIn.viewer();
        addClassName("column");
        var markAll = new NativeButton("Mark all read", _ -> markAllRead());
        markAll.addClassNames("btn", "plain");
        add(new Bar("Notifications").end(markAll), tabs, list);
        Ears.of(live, this)
                .on(Topic.of(viewer.id()), NotificationArrived.class, arrived -> arrive(arrived.notification()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show = event.getRouteParameters()
                .get("show")
                .map(name -> Show.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(Show.ALL);
        tabs.mark(show);
        tabs.countMentions(notifications.unread(viewer, Show.MENTIONS));
        list.show(new Rows(show), show == Show.ALL, nothing());
    }

    private String nothing() {
        return switch (show) {
            case ALL -> "When somebody likes, reposts, comments, mentions you or follows you, you find it here.";
            case MENTIONS -> "When somebody writes your @handle in a post, you find it here.";
            case FOLLOWS -> "When somebody begins to follow you, you find it here.";
        };
    }

    private void arrive(Notification notification) {
        if (show.includes(notification.kind())) {
            list.arrive(Note.of(notification));
        }
    }

    private void markAllRead() {
        notifications.read(viewer, NotificationId.NEWEST);
        tabs.countMentions(0);
        list.calm();
    }

    /** What one tab shows. */
    private final class Rows implements NoteList.Source {

        private final Show show;

        Rows(Show show) {
            this.show = show;
        }

        @Override
        public Page<Note> before(Cursor cursor) {
            return notifications.page(viewer, show, cursor).map(Note::of);
        }

        @Override
        public List<Note> after(NotificationId known) {
            return notifications.after(viewer, show, known).stream()
                    .map(Note::of)
                    .toList();
        }

        @Override
        public void read(NotificationId upTo) {
            try {
                notifications.read(viewer, upTo);
            } catch (Unavailable notNow) {
                LOG.debug("Read, and to be marked so the next time", notNow);
            }
        }
    }
}
