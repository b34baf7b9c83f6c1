package app.kith.load;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Something that goes wrong in a deployment, how long it lasts, and what sets it right. */
enum Fault {
    NONE("nothing", Duration.ofSeconds(30), _ -> {}, _ -> {}),
    NODE_KILLED(
            "a node is killed",
            Duration.ofSeconds(20),
            stage -> stage.does("kill", "node1"),
            stage -> stage.does("start", "node1")),
    NODE_FROZEN(
            "a node is frozen for 30 s",
            Duration.ofSeconds(30),
            stage -> stage.does("freeze", "node1"),
            stage -> stage.does("thaw", "node1")),
    ROLLING("all nodes are restarted, one by one", Duration.ZERO, Stage::roll, _ -> {}),
    NGINX_KILLED(
            "nginx is killed",
            Duration.ofSeconds(3),
            stage -> stage.does("kill", "nginx"),
            stage -> stage.does("start", "nginx")),
    REPLICA_KILLED(
            "a replica is killed",
            Duration.ofSeconds(20),
            stage -> stage.does("kill", "replica1"),
            stage -> stage.does("start", "replica1")),
    PRIMARY_KILLED(
            "the primary is killed, a replica is promoted",
            Duration.ofSeconds(5),
            stage -> stage.does("kill", stage.primary()),
            Stage::failover),
    PACKETS_LOST(
            "a fifth of all packets to the databases is lost",
            Duration.ofSeconds(30),
            stage -> packets("-A"),
            stage -> packets("-D")),
    CLOCK_WRONG(
            "a node's clock is five minutes ahead",
            Duration.ofSeconds(30),
            stage -> {
                stage.does("stop", "node1");
                stage.starts("node1", ahead());
            },
            stage -> {
                stage.does("stop", "node1");
                stage.does("start", "node1");
            }),
    /** Frozen a moment before, as when a machine dies: what it was sent meanwhile dies with it. */
    BROKER_KILLED(
            "RabbitMQ is killed for 5 minutes",
            Duration.ofMinutes(5),
            stage -> {
                stage.does("freeze", "rabbitmq");
                LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
                stage.does("kill", "rabbitmq");
            },
            stage -> stage.does("start", "rabbitmq"));

    final String what;
    final Duration length;
    private final Consumer<Stage> harm;
    private final Consumer<Stage> cure;

    Fault(String what, Duration length, Consumer<Stage> harm, Consumer<Stage> cure) {
        this.what = what;
        this.length = length;
        this.harm = harm;
        this.cure = cure;
    }

    void harm(Stage stage) {
        harm.accept(stage);
    }

    void cure(Stage stage) {
        cure.accept(stage);
    }

    /** Only in a network of our own, where the ports are nobody else's; {@code bin/bench} sees to that. */
    private static void packets(String verb) {
        for (var port : System.getProperty("kith.load.database-ports").split(",")) {
            for (var direction : List.of("--dport", "--sport")) {
                run(
                        "iptables",
                        verb,
                        "INPUT",
                        "-i",
                        "lo",
                        "-p",
                        "tcp",
                        direction,
                        port,
                        "-m",
                        "statistic",
                        "--mode",
                        "random",
                        "--probability",
                        "0.2",
                        "-j",
                        "DROP");
            }
        }
    }

    private static Map<String, String> ahead() {
        return Map.of(
                "LD_PRELOAD", System.getProperty("kith.load.faketime"),
                "FAKETIME", "+300s",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1");
    }

    private static void run(String... command) {
        try {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed");
            }
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(end);
        }
    }
}
