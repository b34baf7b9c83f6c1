package app.kith.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Commands that people run in the project's folder. */
class Script {

    private static final int PATIENCE_S = 300;

    static void run(List<String> command) {
        run(command, Map.of());
    }

    /** Returns when it has ended well. */
    static void run(List<String> command, Map<String, String> environment) {
        try {
            var output = Files.createTempFile("kith", ".out");
            var builder = new ProcessBuilder(command)
                    .directory(Stack.ROOT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
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
}
