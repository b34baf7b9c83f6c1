package app.kith.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The deployment that is played on, which {@code bin/stack} has brought up. */
final class Stage {

    private static final List<String> SERVERS = List.of("primary", "replica1", "replica2");
    private static final int PATIENCE_S = 300;

    private final Path folder;
    private final String java;

    /**
     * @param folder of {@code bin/stack}
     * @param java the program that runs Kith
     */
    Stage(Path folder, String java) {
        this.folder = folder;
        this.java = java;
    }

    /** As in {@code kill node1}. */
    void does(String verb, String part) {
        run(Map.of(), "", "bin/stack", verb, part, folder.toString());
    }

    /** The same with something in the environment of what is started. */
    void starts(String part, Map<String, String> environment) {
        run(environment, "", "bin/stack", "start", part, folder.toString());
    }

    void roll() {
        run(Map.of(), "", "bin/stack", "roll", folder.toString());
    }

    /** A replica takes over, as an operator has it done; the old primary then follows it. */
    void failover() {
        var settings = "--spring.config.additional-location=file:" + folder.resolve("mysql/kith.properties");
        run(Map.of(), "", java, "@bin/lib/kith.options", "-jar", "target/kith/kith.jar", "failover", settings);
    }

    void rejoin(String server) {
        run(Map.of(), "", "bin/mysql", "rejoin", folder.resolve("mysql").toString(), server);
    }

    /** The server that takes the writes now. */
    String primary() {
        return SERVERS.stream()
                .filter(server ->
                        ask(server, "select @@super_read_only").getFirst()[0].equals("0"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody takes writes"));
    }

    /** The rows that answer a question, each with its columns. */
    List<String[]> ask(String server, String sql) {
        var rows = new ArrayList<String[]>();
        run(
                        Map.of(),
                        "use kith;\n" + sql + ";",
                        "bin/mysql",
                        "sql",
                        folder.resolve("mysql").toString(),
                        server)
                .lines()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .forEach(rows::add);
        return rows;
    }

    private static String run(Map<String, String> environment, String input, String... command) {
        try {
            var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().putAll(environment);
            var process = builder.start();
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(
                        "%s failed: %s".formatted(Stream.of(command).toList(), said));
            }
            return said;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(end);
        }
    }
}
