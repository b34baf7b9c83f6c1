package app.kith.platform.cluster;

import app.kith.platform.cluster.Sender.Errand;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a sender sends as long as one connection lasts: many at a time, each of which is confirmed by the broker. */
final class Outgoing {

    /** So long the broker may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(Outgoing.class);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final int MOST_UNCONFIRMED = 256;

    private final ConcurrentNavigableMap<Long, Sent> unconfirmed = new ConcurrentSkipListMap<>();
    private final Set<String> returned = ConcurrentHashMap.newKeySet();
    private final Semaphore places = new Semaphore(MOST_UNCONFIRMED);
    private final Sender sender;
    private final boolean confirms;
    private final Channel channel;
    private final Thread thread;

    /** @param confirms else all is taken for done as soon as it is sent */
    Outgoing(Connection connection, Sender sender, boolean confirms) throws IOException {
        this.sender = sender;
        this.confirms = confirms;
        channel = connection.createChannel();
        channel.confirmSelect();
        channel.addReturnListener(back -> returned.add(back.getProperties().getMessageId()));
        channel.addConfirmListener((last, many) -> settle(last, many, true), (last, many) -> settle(last, many, false));
        thread = Thread.ofPlatform().name("events").daemon().start(this::send);
    }

    private record Sent(Errand errand, String id, long at) {

        boolean isOld() {
            return System.nanoTime() - at > PATIENCE.toNanos();
        }
    }

    boolean isIdle() {
        return unconfirmed.isEmpty() && channel.isOpen();
    }

    /** @return what the broker may not have, the newest first */
    List<Errand> end() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return unconfirmed.descendingMap().values().stream().map(Sent::errand).toList();
    }

    private void send() {
        try {
            while (channel.isOpen()) {
                sendNext();
                if (isOverdue()) {
                    LOG.warn("The broker does not confirm what it is sent");
                    break;
                }
            }
        } catch (InterruptedException over) {
            LOG.debug("The connection is over", over);
        } catch (IOException | AlreadyClosedException lost) {
            LOG.debug("The connection was lost", lost);
        }
        sender.lost();
    }

    private void sendNext() throws InterruptedException, IOException {
        if (places.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
            var errand = sender.next(LOOK);
            if (errand == null) {
                places.release();
            } else {
                send(errand);
            }
        }
    }

    private void send(Errand errand) throws IOException {
        var parcel = sender.pack(errand);
        unconfirmed.put(channel.getNextPublishSeqNo(), new Sent(errand, parcel.id(), System.nanoTime()));
        channel.basicPublish("", sender.queue(errand), true, parcel.properties(), parcel.body());
        if (!confirms) {
            settle(Long.MAX_VALUE, true, true);
        }
    }

    private boolean isOverdue() {
        var oldest = unconfirmed.firstEntry();
        return oldest != null && oldest.getValue().isOld();
    }

    /** A message that came back is confirmed as well, for the broker is done with it. */
    private void settle(long last, boolean many, boolean taken) {
        var settled = many ? unconfirmed.headMap(last, true) : unconfirmed.subMap(last, true, last, true);
        for (var each = settled.pollFirstEntry(); each != null; each = settled.pollFirstEntry()) {
            places.release();
            settle(each.getValue(), taken);
        }
    }

    private void settle(Sent sent, boolean taken) {
        if (returned.remove(sent.id())) {
            sender.failed(sent.errand(), "the broker has no place for it");
        } else if (taken) {
            sender.done(sent.errand());
        } else {
            sender.failed(sent.errand(), "the broker refused it");
        }
    }
}
