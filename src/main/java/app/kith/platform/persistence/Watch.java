package app.kith.platform.persistence;

import app.kith.platform.Writes;
import app.kith.platform.persistence.Server.Sighting;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks at every server twice a second and decides who serves: whether there can be writes, and which replicas are
 * alive and no more than a second behind.
 */
@Component
@OnMySql
class Watch implements SmartLifecycle {

    static final Duration PERIOD = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final int PATIENCE_S = 5;

    private final Servers servers;
    private final Replicas replicas;
    private final Positions positions;
    private final Writes writes;
    private final Throne throne = new Throne();
    private final Map<Server, Health> health = new ConcurrentHashMap<>();
    private final Map<Server, Duration> lag = new ConcurrentHashMap<>();
    private volatile @Nullable ScheduledExecutorService clock;

    Watch(Servers servers, Replicas replicas, Positions positions, Writes writes) {
        this.servers = servers;
        this.replicas = replicas;
        this.positions = positions;
        this.writes = writes;
    }

    @Override
    public void start() {
        throne.watched();
        // A server that is frozen holds up its own thread and no other's
        var threads = Thread.ofPlatform().name("watch-", 0).daemon().factory();
        var starting = Executors.newScheduledThreadPool(servers.all().size() + 1, threads);
        servers.all().forEach(server -> repeat(starting, () -> look(server)));
        repeat(starting, positions::forgetOld);
        clock = starting;
    }

    private static void repeat(ScheduledExecutorService clock, Runnable task) {
        var _ = clock.scheduleWithFixedDelay(() -> tried(task), 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A task that throws would not be run again. */
    private static void tried(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException unforeseen) {
            LOG.error("The watch stumbled", unforeseen);
        }
    }

    private void look(Server server) {
        if (servers.isPrimary(server)) {
            lookAtPrimary(server);
        } else {
            lookAtReplica(server);
        }
        decideAboutWrites();
        replicas.serve(serving());
    }

    private void lookAtPrimary(Server server) {
        try {
            var sighting = server.beat();
            servers.hear(sighting.reign());
            throne.answered(server.address(), sighting.beat());
        } catch (SQLException failure) {
            if (throne.isHeld()) {
                LOG.info("The primary {} does not write: {}", server, failure.getMessage());
            }
            throne.failed(server.address());
        }
    }

    /** With every look, whoever it was at: the look at a frozen primary takes twice its patience to end. */
    private synchronized void decideAboutWrites() {
        var possible = throne.isHeld();
        if (writes.become(possible)) {
            LOG.warn(possible ? "The primary takes writes again" : "No primary takes writes: Kith is read-only");
        }
    }

    private void lookAtReplica(Server server) {
        var state = health.computeIfAbsent(server, _ -> new Health());
        try {
            var sighting = server.look();
            servers.hear(sighting.reign());
            state.seen(isFit(sighting));
            lag.put(server, throne.lagOf(sighting.beat()));
        } catch (SQLException failure) {
            LOG.debug("The replica {} does not answer", server, failure);
            state.seen(false);
            lag.remove(server);
        }
    }

    /** Whether a replica that is alive can't keep up. */
    boolean seesLag() {
        return lag.values().stream().anyMatch(Throne::isLate);
    }

    /** In seconds; none of the primary, and of a replica that does not answer. */
    double lag(Server server) {
        var seen = servers.isPrimary(server) ? null : lag.get(server);
        return seen == null ? Double.NaN : seen.toMillis() / 1e3;
    }

    private boolean isFit(Sighting sighting) {
        return !servers.reign().isAfter(sighting.reign()) && !throne.isLeftBehindBy(sighting.beat());
    }

    private List<Server> serving() {
        return servers.all().stream()
                .filter(server -> !servers.isPrimary(server))
                .filter(server -> health.getOrDefault(server, Health.UNKNOWN).serves())
                .toList();
    }

    @Override
    public void stop() {
        var stopping = clock;
        clock = null;
        if (stopping != null) {
            stopping.shutdownNow();
            awaitEnd(stopping);
        }
    }

    private static void awaitEnd(ScheduledExecutorService clock) {
        try {
            var _ = clock.awaitTermination(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return clock != null;
    }
}
