package app.kith.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a server on this machine as fast as it answers, over a fixed number of connections, each of them another member
 * of the demo's town. Rounds of all calls follow each other, so that what else goes on hits all alike.
 */
final class ApiBench {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 5;
    private static final Duration LENGTH = Duration.ofSeconds(3);

    private final int port;
    private final long server;
    private final Map<Call, List<Sample>> samples = new EnumMap<>(Call.class);

    private ApiBench(int port, long server) {
        this.port = port;
        this.server = server;
    }

    /** @param args the server's port and its process, the file of results, the machine as JSON */
    public static void main(String[] args) throws Exception {
        var bench = new ApiBench(Integer.parseInt(args[0]), Long.parseLong(args[1]));
        bench.keep(Path.of(args[2]), JSON.readValue(args[3], new TypeReference<>() {}));
    }

    private void keep(Path file, Map<String, Object> machine) throws Exception {
        var idle = Machine.resident(server);
        measure();
        var loaded = Machine.resident(server);
        var noOps = samples.getOrDefault(Call.NO_OP, List.of());
        var rows = Arrays.stream(Call.values())
                .map(call -> Row.of(call, samples.getOrDefault(call, List.of()), noOps))
                .toList();
        Row.printHead();
        rows.forEach(Row::print);
        var others = rows.stream().mapToDouble(Row::others).average().orElseThrow();
        System.out.printf("Memory: %d MB at the start, %d MB at the end.%n", idle, loaded);
        System.out.printf("Others used %.0f %% of the processors meanwhile.%n", others);
        Files.writeString(file, text(machine, idle, loaded, rows));
        System.out.println("Written to " + file);
    }

    private void measure() throws Exception {
        try (var crowd = new Crowd(server, seats())) {
            System.out.println("Warming up");
            for (var call : Call.values()) {
                crowd.round(call, LENGTH);
            }
            for (var round = 1; round <= ROUNDS; round++) {
                System.out.printf("Round %d of %d%n", round, ROUNDS);
                for (var call : Call.values()) {
                    samples.computeIfAbsent(call, _ -> new ArrayList<>()).add(crowd.round(call, LENGTH));
                }
            }
        }
    }

    private List<Seat> seats() throws IOException {
        var members = members();
        var seats = new ArrayList<Seat>();
        for (var n = 0; n < CONNECTIONS; n++) {
            seats.add(Seat.take(new Line(port), members.get(2 * n), members.get(2 * n + 1), n));
        }
        return seats;
    }

    /** Two for each connection: one who asks, and one who is written to. */
    private List<Member> members() throws IOException {
        var members = new ArrayList<Member>();
        try (var line = new Line(port)) {
            for (var handle : handles()) {
                members.add(Member.signIn(line, handle));
            }
        }
        var reading = members.stream().filter(Member::hasAWholePage).toList();
        if (reading.size() < 2 * CONNECTIONS) {
            throw new IllegalStateException("Only %d members have a feed of %d".formatted(reading.size(), Member.PAGE));
        }
        return reading;
    }

    private static List<String> handles() throws IOException {
        try (var people = ApiBench.class.getResourceAsStream("/demo/people.txt")) {
            if (people == null) {
                throw new IllegalStateException("The demo's town is not on the class path");
            }
            return new String(people.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("//"))
                    .map(line -> line.split(" ", 2)[0])
                    .toList();
        }
    }

    /** A call a line, so that a later run can be compared. */
    private static String text(Map<String, Object> machine, long idle, long loaded, List<Row> rows) {
        var calls = rows.stream().map(JSON::writeValueAsString).collect(Collectors.joining(",\n    "));
        return """
                {
                  "machine": %s,
                  "connections": %d,
                  "rounds": %d,
                  "round_seconds": %d,
                  "resident_mb": {"start": %d, "end": %d},
                  "calls": [
                    %s
                  ]
                }
                """.formatted(
                        JSON.writeValueAsString(machine), CONNECTIONS, ROUNDS, LENGTH.toSeconds(), idle, loaded, calls);
    }
}
