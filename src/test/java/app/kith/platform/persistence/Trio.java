package app.kith.platform.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * A real primary and two real replicas, for one test to do harm to: {@code bin/mysql} makes them, freezes them and
 * kills them.
 */
final class Trio implements AutoCloseable {

    static final List<String> NAMES = List.of("primary", "replica1", "replica2");

    private static final int PATIENCE_S = 120;

    private final Path folder;

    Trio(Path folder) {
        this.folder = folder.toAbsolutePath();
        clear();
        run("up");
    }

    /** A run that was broken off may have left servers of which nobody knows what they know. */
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

    MySqlSettings settings() {
        var properties = new Properties();
        try (var in = Files.newInputStream(folder.resolve("kith.properties"))) {
            properties.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Binder(new MapConfigurationPropertySource(properties))
                .bind("kith.mysql", MySqlSettings.class)
                .get();
    }

    /** @param name as when it was made: after a promotion, "primary" may be a replica */
    Address address(String name) {
        try {
            return new Address(
                    "127.0.0.1",
                    Integer.parseInt(
                            Files.readString(folder.resolve(name, "port")).strip()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void start(String name) {
        run("start", name);
    }

    void kill(String name) {
        run("kill", name);
    }

    void freeze(String name) {
        run("freeze", name);
    }

    void thaw(String name) {
        run("thaw", name);
    }

    /** Makes a lost or diverged server anew from the present primary. */
    void rejoin(String name) {
        run("rejoin", name);
    }

    /** Runs SQL as root. */
    void sql(String name, String sql) {
        run(sql, "sql", folder.toString(), name);
    }

    private void run(String verb) {
        run("", verb, folder.toString());
    }

    private void run(String verb, String name) {
        run("", verb, folder.toString(), name);
    }

    private static void run(String input, String... arguments) {
        var command = new java.util.ArrayList<>(List.of("bin/mysql"));
        command.addAll(List.of(arguments));
        try {
            var output = Files.createTempFile("mysql", ".out");
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError("%s failed: %s".formatted(command, Files.readString(output)));
            }
            Files.delete(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
            throw new AssertionError(enough);
        }
    }

    @Override
    public void close() {
        run("down");
    }
}
