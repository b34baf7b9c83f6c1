package app.kith.platform.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A node in a process of its own, with a database of its own, that can be frozen. */
final class Elsewhere implements AutoCloseable {

    private static final int PATIENCE_S = 10;

    private final Process process;

    Elsewhere(Map<String, Object> settings) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Elsewhere.class.getName());
        settings.forEach((name, value) -> builder.environment().put(variable(name), value.toString()));
        process = builder.redirectErrorStream(true)
                .redirectOutput(new File("target/elsewhere.log"))
                .start();
    }

    private static String variable(String setting) {
        return setting.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** Stays until it is ended: all threads of a node without a web server are in the background. */
    static void main() throws InterruptedException {
        new Node("elsewhere", Map.of());
        Thread.currentThread().join();
    }

    void freeze() throws IOException, InterruptedException {
        var stopped = new ProcessBuilder("kill", "-STOP", Long.toString(process.pid()))
                .start()
                .waitFor();
        if (stopped != 0) {
            throw new IOException("Could not freeze " + process.pid());
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
            throw new AssertionError("It does not end: " + process.pid());
        }
    }
}
