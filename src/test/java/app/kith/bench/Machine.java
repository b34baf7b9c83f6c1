package app.kith.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Processor time, as the kernel counts it: in hundredths of a second, see proc(5).
 *
 * @param server of the process that is measured, in ms
 * @param others of all processes but that one and us, in ms
 */
record Machine(long server, long others) {

    private static final int TICK_MS = 10;
    private static final int IDLE = 3;
    private static final int WAITING = 4;
    private static final int STEAL = 7;

    static Machine now(long server) throws IOException {
        var serving = used(Long.toString(server));
        return new Machine(serving, busy() - serving - used("self"));
    }

    Machine since(Machine before) {
        return new Machine(server - before.server, others - before.others);
    }

    /** What is in memory of the process, in MB. */
    static long resident(long process) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        }
    }

    /** User and system time, the 14th and 15th fields; the second one is a name that may have spaces. */
    private static long used(String process) throws IOException {
        var stat = Files.readString(Path.of("/proc/" + process + "/stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return TICK_MS * (Long.parseLong(fields[11]) + Long.parseLong(fields[12]));
    }

    /** Up to what the host of a virtual machine took away: the guests' time after it is counted before already. */
    private static long busy() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/stat"))) {
            var fields = lines.findFirst().orElseThrow().split("\\s+", -1);
            var all = Arrays.stream(fields, 1, 2 + STEAL)
                    .mapToLong(Long::parseLong)
                    .toArray();
            return TICK_MS * (Arrays.stream(all).sum() - all[IDLE] - all[WAITING]);
        }
    }
}
