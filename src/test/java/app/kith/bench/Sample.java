package app.kith.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One round of one call.
 *
 * @param cpu of the server for a request, in ms, with what it does after the answer
 * @param others the part of all processors that other processes used meanwhile, in percent
 */
record Sample(double perSecond, double p50, double p99, double cpu, double others) {

    /** Numbers of rounds in order. */
    record Spread(double least, double median, double most) {

        static Spread of(double[] values) {
            var sorted = values.clone();
            Arrays.sort(sorted);
            return new Spread(sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
        }
    }

    static Spread spread(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        return Spread.of(samples.stream().mapToDouble(figure).toArray());
    }
}
