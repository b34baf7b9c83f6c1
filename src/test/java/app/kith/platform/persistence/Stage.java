package app.kith.platform.persistence;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three real servers and a node of Kith that reads and writes them, for a bench to play its outages on. */
final class Stage implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    final Trio trio;
    final MySqlSettings settings;
    final Node node;
    private final Pools pools;

    Stage(Path folder) {
        trio = new Trio(folder);
        settings = trio.settings();
        pools = new Pools(settings, new TrustStore(settings));
        Node.migrate(settings);
        node = new Node(settings);
        awaitHealth(node);
    }

    /** Until writes are possible and both replicas are read. */
    void awaitHealth(Node node) {
        require("the servers to be well", () -> node.writes.arePossible() && serving(node) == 2);
    }

    static void require(String what, java.util.function.BooleanSupplier condition) {
        if (!Load.await(PATIENCE, condition)) {
            throw new IllegalStateException("Waited in vain for " + what);
        }
    }

    private static long serving(Node node) {
        return node.servers.all().stream().filter(node.replicas::serves).count();
    }

    /** The name of the server that is the primary now. */
    String primary() {
        return name(node.servers.reign().primary());
    }

    String name(Address address) {
        return Trio.NAMES.stream()
                .filter(name -> trio.address(name).equals(address))
                .findFirst()
                .orElseThrow();
    }

    void failover() {
        new Failover(settings, pools, new PrintStream(PrintStream.nullOutputStream())).run(null);
    }

    /** Past all routing. */
    JdbcClient straightTo(String name, Duration patience) {
        return JdbcClient.create(pools.connections(trio.address(name), patience));
    }

    @Override
    public void close() {
        try (trio) {
            node.close();
        }
    }
}
