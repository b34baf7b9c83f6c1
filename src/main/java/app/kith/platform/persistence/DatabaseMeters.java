package app.kith.platform.persistence;

import app.kith.platform.Writes;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** What the watch of this node sees of the servers. */
@Component
@OnMySql
class DatabaseMeters implements MeterBinder {

    private final Servers servers;
    private final Replicas replicas;
    private final Watch watch;
    private final Writes writes;

    DatabaseMeters(Servers servers, Replicas replicas, Watch watch, Writes writes) {
        this.servers = servers;
        this.replicas = replicas;
        this.watch = watch;
        this.writes = writes;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("kith.database.writes", () -> writes.arePossible() ? 1 : 0)
                .description("1 while the primary takes writes, 0 while Kith is read-only")
                .register(registry);
        servers.all().forEach(server -> bind(server, registry));
    }

    private void bind(Server server, MeterRegistry registry) {
        Gauge.builder("kith.database.primary", () -> servers.isPrimary(server) ? 1 : 0)
                .description("1 for the server that is the primary")
                .tag("server", server.toString())
                .register(registry);
        Gauge.builder("kith.database.reads", () -> replicas.serves(server) ? 1 : 0)
                .description("1 for a replica that is read from, 0 for one that is away or late, and for the primary")
                .tag("server", server.toString())
                .register(registry);
        Gauge.builder("kith.database.lag", () -> watch.lag(server))
                .description("How far a replica is behind the primary's heartbeat")
                .baseUnit("seconds")
                .tag("server", server.toString())
                .register(registry);
    }
}
