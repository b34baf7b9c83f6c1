package app.kith.notification.rest;

import app.kith.notification.Notification;
import app.kith.notification.NotificationArrived;
import app.kith.notification.NotificationId;
import app.kith.notification.Notifications;
import app.kith.notification.Show;
import app.kith.platform.Live;
import app.kith.platform.Live.Registration;
import app.kith.platform.Live.Topic;
import app.kith.platform.Viewer;
import app.kith.platform.socket.News;
import app.kith.platform.socket.Queue;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Notifications. A group that grew comes again, with a new id and all of its people. */
@Component
class NotificationQueue implements Queue {

    private final Live live;
    private final Notifications notifications;

    NotificationQueue(Live live, Notifications notifications) {
        this.live = live;
        this.notifications = notifications;
    }

    @Override
    public String name() {
        return "notifications";
    }

    @Override
    public String event() {
        return "notification";
    }

    @Override
    public String scope() {
        return "read";
    }

    @Override
    public Registration listen(Viewer viewer, Consumer<News> ear) {
        return live.listen(
                Topic.of(viewer.id()), NotificationArrived.class, arrived -> ear.accept(news(arrived.notification())));
    }

    @Override
    public Optional<List<News>> since(Viewer viewer, long id) {
        var missed = notifications.missed(viewer, Show.ALL, new NotificationId(id));
        return missed.next() == null
                ? Optional.of(
                        missed.items().stream().map(NotificationQueue::news).toList())
                : Optional.empty();
    }

    private static News news(Notification notification) {
        return News.of(notification.id().value(), notification);
    }
}
