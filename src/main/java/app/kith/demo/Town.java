package app.kith.demo;

import app.kith.notification.NotificationId;
import app.kith.notification.Notifications;
import app.kith.platform.Time;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Three weeks of a town, lived through in seconds. The same each time, but for the hour it is now. */
class Town {

    private static final Logger LOG = LoggerFactory.getLogger(Town.class);
    private static final Duration STORY = Duration.ofDays(21);

    /** When everybody last looked at their notifications; what came later waits for whoever signs in. */
    private static final Duration LAST_LOOK = Duration.ofHours(7);

    private final Time time;
    private final Settlement settlement;
    private final Plot plot;
    private final Notifications notifications;
    private final Outbox outbox;

    Town(Time time, Settlement settlement, Plot plot, Notifications notifications, Outbox outbox) {
        this.time = time;
        this.settlement = settlement;
        this.plot = plot;
        this.notifications = notifications;
        this.outbox = outbox;
    }

    void build() {
        var now = time.instant();
        var chronicle = new Chronicle(now.minus(STORY), now);
        var people = settlement.settle(Resident.all(), chronicle.begin().minus(STORY));
        plot.plan(chronicle, people);
        planLooks(chronicle, people);
        chronicle.play(outbox::settle);
        outbox.settle();
        LOG.info(
                "A town of {} people has moved in, within {} ms",
                people.all().size(),
                now.until(time.instant()).toMillis());
    }

    /** Once a day everybody looks at what is new for them. */
    private void planLooks(Chronicle chronicle, People people) {
        for (var look = chronicle.now().minus(LAST_LOOK);
                look.isAfter(chronicle.begin());
                look = look.minus(Duration.ofDays(1))) {
            chronicle.add(look, () -> {
                outbox.settle();
                people.all().values().forEach(each -> notifications.read(each, NotificationId.NEWEST));
            });
        }
    }
}
