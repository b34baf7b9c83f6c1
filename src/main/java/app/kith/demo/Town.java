package app.kith.demo;

import app.kith.notification.NotificationId;
import app.kith.notification.Notifications;
import app.kith.platform.Time;
import app.kith.platform.Viewer;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Three weeks of a town, lived through in seconds. The same each time, but for the hour it is now. */
class Town {

    private static final Logger LOG = LoggerFactory.getLogger(Town.class);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration STORY = Duration.ofDays(21);

    /** When everybody last looked at their notifications; what came later waits for whoever signs in. */
    private static final Duration LAST_LOOK = Duration.ofHours(7);

    private final Time time;
    private final Settlement settlement;
    private final Plot plot;
    private final Notifications notifications;
    private final Outbox outbox;
    private final Haste haste;

    Town(Time time, Settlement settlement, Plot plot, Notifications notifications, Outbox outbox, Haste haste) {
        this.time = time;
        this.settlement = settlement;
        this.plot = plot;
        this.notifications = notifications;
        this.outbox = outbox;
        this.haste = haste;
    }

    void build() {
        haste.during(this::liveThrough);
    }

    private void liveThrough() {
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

    /** Those who sign in look once a day at what is new for them; the others have looked when the story ends. */
    private void planLooks(Chronicle chronicle, People people) {
        var last = chronicle.now().minus(LAST_LOOK);
        for (var look = last; look.isAfter(chronicle.begin()); look = look.minus(DAY)) {
            chronicle.add(look, () -> look(people.cast()));
        }
        chronicle.add(last, () -> look(List.copyOf(people.all().values())));
    }

    private void look(List<Viewer> readers) {
        outbox.settle();
        readers.forEach(reader -> notifications.read(reader, NotificationId.NEWEST));
    }
}
