package dev.octavo.benchmarks.bridge;

import static java.util.Locale.ROOT;

import dev.octavo.benchmarks.engine.Verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// What the bridge promises, and whether it holds. A figure that could not be taken is a missed
/// target.
final class Measures {
    private static final double SHARE_OF_CAMEL = 0.5;
    private static final double ADDED_MILLIS = 50;
    private static final double MEGABYTES = 220;
    private static final double PERCENT = 100;

    private Measures() {}

    /// Judges every measure.
    static List<Verdict> judge(Results results) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Bridge own : List.of(Bridge.OCTAVO, Bridge.OCTAVO_DIRECT)) {
            for (Bridge peer : List.of(Bridge.CAMEL, Bridge.CAMEL_KCL)) {
                verdicts.add(
                        share(
                                results,
                                own,
                                peer,
                                "10 000 records at once",
                                Sample::burstCpuSeconds));
                verdicts.add(
                        share(
                                results,
                                own,
                                peer,
                                "10 000 records of a steady load",
                                Sample::steadyCpuSeconds));
            }
        }
        double polling = Bridge.OCTAVO.polling().toMillis();
        verdicts.add(
                below(
                        results,
                        "from readable to the sink, p99",
                        polling + ADDED_MILLIS,
                        " ms (%.0f ms of them the polling interval)".formatted(polling),
                        Sample::p99Millis));
        verdicts.add(
                below(results, "largest resident set", MEGABYTES, " MB", Sample::peakRssMegabytes));
        return verdicts;
    }

    private static Verdict share(
            Results results,
            Bridge bridge,
            Bridge peer,
            String what,
            ToDoubleFunction<Sample> figure) {
        String measure = "CPU for %s, %s against %s".formatted(what, bridge.label(), peer.label());
        String target = "less than half";
        Optional<Double> own = results.median(bridge, figure);
        Optional<Double> other = results.median(peer, figure);
        if (own.isEmpty() || other.isEmpty()) {
            return new Verdict(
                    false, measure, target, results.failure(own.isEmpty() ? bridge : peer));
        }
        double share = own.get() / other.get();
        return new Verdict(
                share < SHARE_OF_CAMEL,
                measure,
                target,
                String.format(
                        ROOT,
                        "%.0f %% (%.2f s against %.2f s)",
                        PERCENT * share,
                        own.get(),
                        other.get()));
    }

    private static Verdict below(
            Results results,
            String measure,
            double limit,
            String unit,
            ToDoubleFunction<Sample> figure) {
        String target = String.format(ROOT, "under %.0f%s", limit, unit);
        return results.median(Bridge.OCTAVO, figure)
                .map(
                        own ->
                                new Verdict(
                                        own < limit,
                                        measure,
                                        target,
                                        String.format(ROOT, "%.0f", own)))
                .orElseGet(
                        () -> new Verdict(false, measure, target, results.failure(Bridge.OCTAVO)));
    }
}
