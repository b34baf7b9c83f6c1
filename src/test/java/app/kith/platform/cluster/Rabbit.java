package app.kith.platform.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.FileSystemUtils;

/** A real broker for one test to do harm to: {@code bin/rabbitmq} makes it, freezes it and kills it. */
final class Rabbit implements AutoCloseable {

    private static final int PATIENCE_S = 120;

    private final Path folder;

    Rabbit(Path folder) {
        this.folder = folder.toAbsolutePath();
        clear();
        run("up");
    }

    /** A run that was broken off may have left a broker with what it had in its queues. */
    private void clear() {
        try {
            if (Files.exists(folder.resolve("kith.properties"))) {
                run("down");
            }
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }

    Map<String, Object> settings() {
        var properties = new Properties();
        try (var in = Files.newInputStream(folder.resolve("kith.properties"))) {
            properties.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }

    RabbitSettings asSettings() {
        return new Binder(new MapConfigurationPropertySource(settings()))
                .bind("kith.rabbitmq", RabbitSettings.class)
                .get();
    }

    void kill() {
        run("kill");
    }

    void start() {
        run("start");
    }

    void freeze() {
        run("freeze");
    }

    void thaw() {
        run("thaw");
    }

    /** As the broker's own command says it. */
    String ask(String... command) {
        return run("ctl", command);
    }

    @Override
    public void close() {
        run("down");
    }

    private String run(String verb, String... more) {
        var command = new ArrayList<>(List.of("bin/rabbitmq", verb, folder.toString()));
        command.addAll(List.of(more));
        try {
            var output = Files.createTempFile("rabbitmq", ".out");
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError("%s failed: %s".formatted(command, Files.readString(output)));
            }
            var said = Files.readString(output);
            Files.delete(output);
            return said;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
            throw new AssertionError(enough);
        }
    }
}
