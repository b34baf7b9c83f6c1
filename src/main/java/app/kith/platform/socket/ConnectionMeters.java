package app.kith.platform.socket;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many programs are connected to this node. */
@Component
class ConnectionMeters implements MeterBinder {

    private final Connections connections;

    ConnectionMeters(Connections connections) {
        this.connections = connections;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        count("socket", StompWire.class, registry);
        count("stream", StreamWire.class, registry);
    }

    private void count(String kind, Class<? extends Wire> wire, MeterRegistry registry) {
        Gauge.builder("kith.connections", () -> connections.count(wire))
                .description("Open sockets and event streams of programs")
                .tag("kind", kind)
                .register(registry);
    }
}
