package app.kith.bench;

import app.kith.bench.Sample.Spread;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The figures of one call: medians of its rounds, and how many times those of the no-op in the same round they are.
 *
 * @param slower how many no-ops are answered in the time of one of these
 * @param least the smallest of the rounds' ratios of processor time
 * @param most the largest
 * @param stable whether these are less than {@value #UNSTABLE} apart; else the ratios prove nothing
 */
@JsonPropertyOrder({
    "what",
    "call",
    "per_second",
    "p50_ms",
    "p99_ms",
    "cpu_ms",
    "slower",
    "p50_ratio",
    "p99_ratio",
    "cpu_ratio",
    "cpu_ratio_least",
    "cpu_ratio_most",
    "stable",
    "others_percent"
})
record Row(
        String what,
        String call,
        @JsonProperty("per_second") double perSecond,
        @JsonProperty("p50_ms") double p50,
        @JsonProperty("p99_ms") double p99,
        @JsonProperty("cpu_ms") double cpu,
        double slower,
        @JsonProperty("p50_ratio") double p50Ratio,
        @JsonProperty("p99_ratio") double p99Ratio,
        @JsonProperty("cpu_ratio") double cpuRatio,
        @JsonProperty("cpu_ratio_least") double least,
        @JsonProperty("cpu_ratio_most") double most,
        boolean stable,
        @JsonProperty("others_percent") double others) {

    private static final double UNSTABLE = 1.5;
    private static final String LINE = "%-13s %10s %8s %8s %8s   %8s %6s %6s %6s  %-11s %s%n";

    static Row of(Call call, List<Sample> samples, List<Sample> noOps) {
        var cpu = ratio(samples, noOps, Sample::cpu);
        return new Row(
                call.what,
                call.call,
                rounded(Sample.spread(samples, Sample::perSecond).median()),
                rounded(Sample.spread(samples, Sample::p50).median()),
                rounded(Sample.spread(samples, Sample::p99).median()),
                rounded(Sample.spread(samples, Sample::cpu).median()),
                rounded(ratio(noOps, samples, Sample::perSecond).median()),
                rounded(ratio(samples, noOps, Sample::p50).median()),
                rounded(ratio(samples, noOps, Sample::p99).median()),
                rounded(cpu.median()),
                rounded(cpu.least()),
                rounded(cpu.most()),
                cpu.most() < UNSTABLE * cpu.least(),
                rounded(Sample.spread(samples, Sample::others).median()));
    }

    private static Spread ratio(List<Sample> of, List<Sample> to, ToDoubleFunction<Sample> figure) {
        return Spread.of(IntStream.range(0, of.size())
                .mapToDouble(n -> figure.applyAsDouble(of.get(n)) / figure.applyAsDouble(to.get(n)))
                .toArray());
    }

    private static double rounded(double value) {
        return value >= 100 ? Math.rint(value) : Math.rint(value * 1000) / 1000;
    }

    static void printHead() {
        System.out.printf(
                LINE,
                "",
                "requests/s",
                "p50 ms",
                "p99 ms",
                "cpu ms",
                "x slower",
                "x p50",
                "x p99",
                "x cpu",
                "from-to",
                "");
    }

    void print() {
        System.out.printf(
                LINE,
                what,
                "%,.0f".formatted(perSecond),
                "%.2f".formatted(p50),
                "%.2f".formatted(p99),
                "%.3f".formatted(cpu),
                "%.1f".formatted(slower),
                "%.1f".formatted(p50Ratio),
                "%.1f".formatted(p99Ratio),
                "%.1f".formatted(cpuRatio),
                "%.1f-%.1f".formatted(least, most),
                stable ? "" : "UNSTABLE");
    }
}
