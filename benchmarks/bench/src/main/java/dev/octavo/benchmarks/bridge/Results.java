package dev.octavo.benchmarks.bridge;

import static java.util.Locale.ROOT;

import dev.octavo.benchmarks.engine.Tables;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// What all trials told.
final class Results {
    private final Map<Bridge, List<Sample>> samples = new EnumMap<>(Bridge.class);
    private final Map<Bridge, String> failures = new EnumMap<>(Bridge.class);

    void add(Bridge bridge, Sample sample) {
        samples.computeIfAbsent(bridge, _ -> new ArrayList<>()).add(sample);
    }

    void failed(Bridge bridge, String reason) {
        failures.putIfAbsent(bridge, reason);
    }

    /// The median of a figure; empty when a trial of the bridge failed.
    Optional<Double> median(Bridge bridge, ToDoubleFunction<Sample> figure) {
        return failures.containsKey(bridge) || !samples.containsKey(bridge)
                ? Optional.empty()
                : Optional.of(Sample.median(samples.get(bridge), figure));
    }

    /// Why a bridge has no figures.
    String failure(Bridge bridge) {
        return failures.getOrDefault(bridge, "not measured");
    }

    /// All figures, as Markdown.
    String table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        "",
                        "CPU, at once",
                        "CPU, steady",
                        "one more record",
                        "an idle minute",
                        "p50",
                        "p99",
                        "largest resident set",
                        "first delivery after",
                        "CPU until then"));
        for (Bridge bridge : Bridge.values()) {
            if (median(bridge, Sample::p50Millis).isEmpty()) {
                rows.add(List.of(bridge.label(), failure(bridge), "", "", "", "", "", "", "", ""));
                continue;
            }
            rows.add(
                    List.of(
                            bridge.label(),
                            text("%.2f s", bridge, Sample::burstCpuSeconds),
                            text("%.2f s", bridge, Sample::steadyCpuSeconds),
                            text("%.0f µs", bridge, Sample::recordCpuMicros),
                            text("%.2f s", bridge, Sample::idleCpuSeconds),
                            text("%.0f ms", bridge, Sample::p50Millis),
                            text("%.0f ms", bridge, Sample::p99Millis),
                            text("%.0f MB", bridge, Sample::peakRssMegabytes),
                            text("%.1f s", bridge, Sample::startSeconds),
                            text("%.1f s", bridge, Sample::startCpuSeconds)));
        }
        return Tables.lines(rows);
    }

    private String text(String format, Bridge bridge, ToDoubleFunction<Sample> figure) {
        return String.format(ROOT, format, median(bridge, figure).orElseThrow());
    }
}
