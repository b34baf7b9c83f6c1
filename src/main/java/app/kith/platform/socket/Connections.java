package app.kith.platform.socket;

import app.kith.platform.Live;
import app.kith.platform.OnEachNode;
import app.kith.platform.Time;
import app.kith.platform.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** All connections of programs to this node: how many one member may have, and which have to go. */
@Component
class Connections {

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);
    private static final String ENDED = "This access has ended.";
    private static final Duration SPREAD = Duration.ofSeconds(3);
    private static final String CLOSING = "This server is being restarted. Connect again.";

    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final ConcurrentHashMap<UserId, Integer> places = new ConcurrentHashMap<>();
    private final Gate gate;
    private final Time time;
    private final int most;
    private volatile boolean deaf;

    Connections(Gate gate, Time time, Live live, @Value("${kith.socket.most}") int most) {
        this.gate = gate;
        this.time = time;
        this.most = most;
        live.listen(Live.GAPS, Live.Deafness.class, deafness -> becomeDeaf(deafness.since()));
        live.listen(Live.GAPS, Live.Gap.class, gap -> hearAgain(gap.since()));
    }

    /** One of which it is not known yet whose it is. */
    Connection open(Wire wire) {
        var connection = new Connection(wire, this::forget);
        open.add(connection);
        return connection;
    }

    /** @throws TooMany when this member has all that one may have */
    void admit(Connection connection, Pass pass) {
        takePlace(pass.id());
        if (!connection.admit(pass)) {
            leavePlace(pass.id());
        }
    }

    /**
     * One of a program that is known before it is opened.
     *
     * @param wire is made only when there is a place
     * @throws TooMany when this member has all that one may have
     */
    Connection open(Pass pass, Supplier<Wire> wire) {
        takePlace(pass.id());
        try {
            var connection = new Connection(wire.get(), this::forget);
            connection.admit(pass);
            open.add(connection);
            return connection;
        } catch (RuntimeException notOpened) {
            leavePlace(pass.id());
            throw notOpened;
        }
    }

    long count(Class<? extends Wire> kind) {
        return open.stream().filter(connection -> connection.isOn(kind)).count();
    }

    /** At a fixed rate, so that no other job is waited for. */
    @Scheduled(fixedRate = 1_000)
    @OnEachNode("looks at the connections to this node")
    void look() {
        var now = time.instant();
        open.forEach(connection -> connection.look(now));
    }

    /** One question for all that are open. When it can't be answered, it is asked again. */
    @Scheduled(fixedRate = 3_000)
    @OnEachNode("looks at the connections to this node")
    void revoke() {
        var passes = passes();
        if (!passes.isEmpty()) {
            try {
                var ended = gate.ended(Set.copyOf(passes.values()));
                passes.forEach((connection, access) -> {
                    if (ended.contains(access)) {
                        connection.end(ENDED);
                    }
                });
            } catch (DataAccessException | TransactionException notNow) {
                LOG.warn("Could not ask which programs have to leave", notNow);
            }
        }
    }

    /** Before the web server stops, which would wait for them. */
    @EventListener(ContextClosedEvent.class)
    void sayGoodbye() {
        open.forEach(connection -> connection.end(CLOSING));
    }

    /** Whether what is told on other nodes does not come here at the moment. */
    boolean areDeaf() {
        return deaf;
    }

    private void becomeDeaf(Instant since) {
        deaf = true;
        open.forEach(connection -> connection.doubt(since));
    }

    /** Not all look at the same moment. */
    private void hearAgain(Instant since) {
        deaf = false;
        open.forEach(connection -> {
            connection.doubt(since);
            var moment = ThreadLocalRandom.current().nextLong(SPREAD.toMillis());
            CompletableFuture.delayedExecutor(moment, TimeUnit.MILLISECONDS).execute(() -> connection.catchUp(since));
        });
    }

    private Map<Connection, Long> passes() {
        var passes = new HashMap<Connection, Long>();
        open.forEach(connection -> {
            var pass = connection.pass();
            if (pass != null) {
                passes.put(connection, pass.access());
            }
        });
        return passes;
    }

    private void forget(Connection connection) {
        open.remove(connection);
        var pass = connection.pass();
        if (pass != null) {
            leavePlace(pass.id());
        }
    }

    private void takePlace(UserId member) {
        if (places.merge(member, 1, Integer::sum) > most) {
            leavePlace(member);
            throw new TooMany(most);
        }
    }

    private void leavePlace(UserId member) {
        places.computeIfPresent(member, (_, taken) -> taken > 1 ? taken - 1 : null);
    }
}
