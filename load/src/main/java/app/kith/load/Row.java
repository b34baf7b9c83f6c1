package app.kith.load;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What came of one fault.
 *
 * @param requests sent in all, and how many of them failed: no answer, or one of 500 and more
 * @param p50 in ms, of those that did not fail; p95 and p99 likewise
 * @param recovery seconds from the harm to the end of the last request that failed
 */
record Row(
        String fault,
        double rate,
        int requests,
        int failed,
        @JsonProperty("p50_ms") long p50,
        @JsonProperty("p95_ms") long p95,
        @JsonProperty("p99_ms") long p99,
        @JsonProperty("recovery_s") double recovery,
        Verdict verdict) {

    private static final String LINE = "%-48s %5s %8s %6s  %6s %6s %6s %9s   %s%n";

    static Row of(String fault, double rate, Path journal, long harmed, Verdict verdict) throws IOException {
        var tried = Journal.tried(journal);
        var failures = tried.stream().filter(Journal.Tried::failed).toList();
        var times = tried.stream()
                .filter(each -> !each.failed())
                .map(each -> each.ended() - each.began())
                .sorted()
                .toList();
        var last = failures.stream().mapToLong(Journal.Tried::ended).max().orElse(harmed);
        return new Row(
                fault,
                rate,
                tried.size(),
                failures.size(),
                percentile(times, 0.5),
                percentile(times, 0.95),
                percentile(times, 0.99),
                Math.max(0, last - harmed) / 1000.0,
                verdict);
    }

    static long percentile(List<Long> sorted, double part) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1L, Math.round(part * sorted.size())));
    }

    static void printHead() {
        System.out.printf(LINE, "", "per s", "requests", "failed", "p50 ms", "p95", "p99", "back s", "");
    }

    void print() {
        System.out.printf(
                LINE,
                fault,
                "%.0f".formatted(rate),
                "%,d".formatted(requests),
                "%,d".formatted(failed),
                p50,
                p95,
                p99,
                "%.1f".formatted(recovery),
                "%,d acknowledged: %d lost, %d twice, %d out of order, %d not seen, %d missing in feeds"
                        .formatted(
                                verdict.acknowledged(),
                                verdict.lost(),
                                verdict.twice(),
                                verdict.disordered(),
                                verdict.unseen(),
                                verdict.unfed()));
    }
}
