package app.kith.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real MySQL primary and two replicas under a stack, to be killed and promoted. */
class Databases implements AutoCloseable {

    private static final int PATIENCE_S = 180;

    private final Path folder = Folders.temporary("kith-mysql");

    Databases() {
        run(List.of("bin/mysql", "up", folder.toString()));
    }

    /** What makes the program use them. */
    String setting() {
        return "--spring.config.additional-location=file:" + folder.resolve("kith.properties");
    }

    void kill(String name) {
        run(List.of("bin/mysql", "kill", folder.toString(), name));
    }

    /** As an operator does it. */
    void failover() {
        run(Stream.concat(Stack.program(), Stream.of("failover", setting())).toList());
    }

    private static void run(List<String> command) {
        try {
            var output = Files.createTempFile("kith", ".out");
            var process = new ProcessBuilder(command)
                    .directory(Stack.ROOT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("%s failed: %s".formatted(command, Files.readString(output)));
            }
            Files.delete(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(enough);
        }
    }

    @Override
    public void close() {
        run(List.of("bin/mysql", "down", folder.toString()));
        Folders.remove(folder);
    }
}
