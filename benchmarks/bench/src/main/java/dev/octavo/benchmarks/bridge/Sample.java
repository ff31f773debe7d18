package dev.octavo.benchmarks.bridge;

import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What one trial told.
///
/// @param startSeconds from the start of the process to the first delivered record
/// @param startCpuSeconds processor time until then
/// @param burstCpuSeconds processor time for [#RECORDS] of many records at once
/// @param steadyCpuSeconds processor time for as many of the trickle, what happens between them
///     included
/// @param recordCpuMicros processor time for one more record: that of many at once, without what an
///     idle process takes in the same time
/// @param idleCpuSeconds processor time of a minute in which nothing happens
/// @param p50Millis half of the records of the trickle were at the sink so soon after they could
///     be read
/// @param p99Millis 99 of 100 of them
/// @param peakRssMegabytes the largest resident set
record Sample(
        double startSeconds,
        double startCpuSeconds,
        double burstCpuSeconds,
        double steadyCpuSeconds,
        double recordCpuMicros,
        double idleCpuSeconds,
        double p50Millis,
        double p99Millis,
        double peakRssMegabytes) {
    /// Processor times are told for so many records.
    static final int RECORDS = 10_000;

    /// The median of one figure.
    static double median(Collection<Sample> samples, ToDoubleFunction<Sample> figure) {
        List<Double> figures = samples.stream().map(figure::applyAsDouble).toList();
        return figures.size() % 2 == 1
                ? percentile(figures, 0.5)
                : figures.stream()
                        .sorted()
                        .skip(figures.size() / 2 - 1L)
                        .limit(2)
                        .mapToDouble(it -> it)
                        .average()
                        .orElseThrow();
    }

    /// The smallest figure that is not exceeded by such a share of them.
    static double percentile(Collection<Double> figures, double share) {
        return figures.stream()
                .sorted()
                .skip((long) Math.ceil(share * figures.size()) - 1)
                .findFirst()
                .orElseThrow();
    }
}
