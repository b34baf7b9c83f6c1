package app.kith.platform.persistence;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code bin/bench mysql} runs: does harm to real servers and counts what it costs. Each part can be run by
 * itself; the result of a part that was run as a whole replaces the last one in the file.
 */
final class Bench {

    private static final List<String> PARTS = List.of("reads", "kill", "outage");
    private static final int READS = 100_000;
    private static final int ROUNDS = 20;
    private static final int REPLICA_KILLS = 4;

    private static final JsonMapper JSON = JsonMapper.shared();

    private record Result(Map<String, Object> machine, String command, long seconds, List<Figures.Figure> figures) {}

    private final Path file;
    private final Map<String, Object> machine;
    private final int reads;
    private final int rounds;

    private Bench(Path file, Map<String, Object> machine, int reads, int rounds) {
        this.file = file;
        this.machine = machine;
        this.reads = reads;
        this.rounds = rounds;
    }

    /** @param args a folder for the servers, the file of results, the machine as JSON, then parts and options */
    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        var options = Arrays.asList(args).subList(3, args.length);
        var bench = new Bench(
                Path.of(args[1]),
                JSON.readValue(args[2], new TypeReference<>() {}),
                number(options, "--reads=").orElse(READS),
                number(options, "--rounds=").orElse(ROUNDS));
        var chosen = PARTS.stream().filter(options::contains).toList();
        System.exit(bench.run(Path.of(args[0]), chosen.isEmpty() ? PARTS : chosen) ? 0 : 1);
    }

    private static Optional<Integer> number(List<String> options, String name) {
        return options.stream()
                .filter(option -> option.startsWith(name))
                .map(option -> Integer.valueOf(option.substring(name.length())))
                .findFirst();
    }

    private boolean run(Path folder, List<String> parts) throws Exception {
        var kept = true;
        for (var part : parts) {
            kept &= run(folder, part);
        }
        System.out.println(kept ? "All limits were kept." : "NOT ALL LIMITS WERE KEPT, or a control did not fail.");
        return kept;
    }

    private boolean run(Path folder, String part) throws Exception {
        System.out.println(part);
        var began = System.nanoTime();
        var figures = new Figures();
        try (var stage = new Stage(folder)) {
            switch (part) {
                case "reads" -> new ReadsBench(stage, figures).run(reads);
                case "kill" -> new KillBench(stage, figures).run(rounds);
                default -> new OutageBench(stage, figures).run(Math.min(rounds, REPLICA_KILLS));
            }
        }
        if (reads == READS && rounds == ROUNDS) {
            var seconds = (System.nanoTime() - began) / 1_000_000_000;
            keep(part, new Result(machine, "bin/bench mysql " + part, seconds, figures.all()));
        }
        return figures.areKept();
    }

    private void keep(String part, Result result) throws IOException {
        var all = new LinkedHashMap<String, Object>();
        if (Files.exists(file)) {
            all.putAll(JSON.readValue(Files.readString(file), new TypeReference<Map<String, Object>>() {}));
        }
        all.put(part, result);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text(all));
        System.out.println("Written to " + file);
    }

    /** A figure a line, so that a later run can be compared. */
    private static String text(Map<String, Object> parts) {
        return parts.entrySet().stream()
                .map(part -> "  \"%s\": %s".formatted(part.getKey(), JSON.writeValueAsString(part.getValue())))
                .map(part -> part.replace("{\"what\"", "\n    {\"what\""))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }
}
