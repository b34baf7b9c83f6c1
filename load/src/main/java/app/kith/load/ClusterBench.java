package app.kith.load;

import app.kith.load.Api.Caller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;

/**
 * Plays each fault on a deployment that is under load, and says what it cost: requests that failed, the time until none
 * did, and whether anything that was acknowledged is missing.
 */
final class ClusterBench {

    /** Long enough for the load to be what it is going to be. */
    private static final Duration BEFORE = Duration.ofSeconds(30);

    /** The nodes run without confirms, and something has to be lost: else the figures prove nothing. */
    private static final boolean CONTROL = Boolean.getBoolean("kith.load.control");

    private static final Duration AFTER = Duration.ofSeconds(40);
    private static final int GLANCES = 100;
    private static final Duration BETWEEN = Duration.ofMillis(600);

    private final Path work;
    private final Path authority;
    private final String address;
    private final Stage stage;
    private final Api api;

    /** Actions a second while nothing is harmed; half of them with a fault, which two cores need for other things, too. */
    private final double rate;

    private Town town;

    private ClusterBench(Path work, Path stack, String address, double rate, int size) throws Exception {
        this.work = work;
        this.address = address;
        this.rate = rate;
        this.authority = stack.resolve("nginx/authority/ca.pem");
        this.stage = new Stage(stack, java());
        this.api = new Api(address, authority);
        this.town = Town.found(api, size);
    }

    /**
     * @param args a folder to work in, that of the stack, the address, actions a second, members, the file of results,
     *     the machine as JSON, and the faults by name
     */
    public static void main(String[] args) throws Exception {
        var bench = new ClusterBench(
                Path.of(args[0]), Path.of(args[1]), args[2], Double.parseDouble(args[3]), Integer.parseInt(args[4]));
        var faults = Stream.of(args)
                .skip(7)
                .map(name -> Fault.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')))
                .toList();
        Map<String, Object> machine = Api.JSON.readValue(args[6], new TypeReference<>() {});
        bench.keep(Path.of(args[5]), machine, faults.isEmpty() ? Arrays.asList(Fault.values()) : faults);
    }

    private void keep(Path file, Map<String, Object> machine, List<Fault> faults) throws Exception {
        var rows = new ArrayList<Row>();
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("machine", machine);
        results.put("members", town.members().size());
        results.put("rows", rows);
        for (var fault : faults) {
            rows.add(play(fault, results));
            Files.writeString(file, Api.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(results));
        }
        Row.printHead();
        rows.forEach(Row::print);
        System.out.println("Written to " + file);
        if (rows.stream().allMatch(row -> row.verdict().isGood()) == CONTROL) {
            throw new IllegalStateException(
                    CONTROL
                            ? "Nothing was missed without confirms, so the checker is blind"
                            : "Something that was acknowledged is missing, see above");
        }
    }

    private Row play(Fault fault, Map<String, Object> results) throws Exception {
        System.out.printf("%nPlaying: %s%n", fault.what);
        town = town.refreshed(api);
        var journal = work.resolve(fault.name().toLowerCase(Locale.ROOT) + ".journal");
        var length = BEFORE.plus(fault.length).plus(AFTER).plus(Duration.ofSeconds(fault == Fault.ROLLING ? 60 : 20));
        var pace = fault == Fault.NONE ? rate : rate / 2;
        var crowd = crowd(journal, length, pace);
        pause(BEFORE);
        var primary = stage.primary();
        var harmed = System.currentTimeMillis();
        fault.harm(stage);
        if (fault == Fault.NONE) {
            results.put("to_the_page_ms", glances());
        } else {
            pause(fault.length);
        }
        fault.cure(stage);
        if (!crowd.waitFor(length.plus(Duration.ofMinutes(3)).toSeconds(), TimeUnit.SECONDS)) {
            crowd.destroyForcibly();
            throw new IllegalStateException("The crowd does not go home");
        }
        if (!Journal.isWhole(journal)) {
            throw new IllegalStateException("The crowd was broken off");
        }
        if (fault == Fault.PRIMARY_KILLED) {
            stage.rejoin(primary);
        }
        var row = Row.of(fault.what, pace, journal, harmed, new Checker(town).check(journal, keeper()));
        Row.printHead();
        row.print();
        return row;
    }

    /** Gatling with its load, as unimportant as can be: it must not take what the servers need. */
    private Process crowd(Path journal, Duration length, double pace) throws IOException {
        var people = work.resolve("town.json");
        town.write(people);
        var command = Stream.of(
                Stream.of("nice", "-n", "10", java(), "-XX:+UseSerialGC", "-Xmx384m"),
                // What Gatling and its Netty ask for.
                Stream.of(
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow"),
                Stream.of(
                                "address=" + address,
                                "authority=" + authority,
                                "town=" + people,
                                "journal=" + journal,
                                "seconds=" + length.toSeconds(),
                                "rate=" + pace)
                        .map("-Dkith.load."::concat),
                Stream.of("-cp", System.getProperty("java.class.path"), "io.gatling.app.Gatling"),
                Stream.of(
                        "-s",
                        Crowd.class.getName(),
                        "-rf",
                        work.resolve("gatling").toString(),
                        "-nr"));
        return new ProcessBuilder(command.flatMap(part -> part).toList())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve(journal.getFileName() + ".log").toFile())
                .start();
    }

    /** From one node to the page of a browser on another. */
    private Map<String, Long> glances() throws Exception {
        var reader = town.members().get(0);
        var writer = town.members().get(1);
        var conversation = reader.conversations().getFirst();
        var routes = routes();
        var sender = new Member(
                writer.id(),
                writer.handle(),
                writer.token(),
                writer.refresh(),
                routes.get("node1"),
                List.of(),
                List.of());
        try (var glance = Glance.of(address, work.resolve("browser"), reader, conversation, routes.get("node2"))) {
            for (var n = 0; n < GLANCES; n++) {
                glance.hears(api, sender, conversation);
                pause(BETWEEN);
            }
            var delays = glance.delays();
            return Map.of(
                    "messages", (long) delays.size(),
                    "p50", Row.percentile(delays, 0.5),
                    "p95", Row.percentile(delays, 0.95),
                    "p99", Row.percentile(delays, 0.99),
                    "most", delays.getLast());
        }
    }

    /** The cookie that leads to each node. */
    private Map<String, String> routes() throws Exception {
        var routes = new LinkedHashMap<String, String>();
        for (var tries = 0; routes.size() < 2 && tries < 50; tries++) {
            var reply = api.get(Caller.NOBODY, "/alive");
            routes.put(reply.node(), reply.route());
        }
        return routes;
    }

    private Checker.Primary keeper() {
        var primary = stage.primary();
        return sql -> stage.ask(primary, sql);
    }

    private static void pause(Duration length) {
        LockSupport.parkNanos(length.toNanos());
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
