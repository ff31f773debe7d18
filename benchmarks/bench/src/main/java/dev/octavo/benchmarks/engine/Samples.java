package dev.octavo.benchmarks.engine;

import dev.octavo.benchmarks.document.Finding;
import dev.octavo.benchmarks.process.ProcessOutcome.Finished;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// What came of a trial.
///
/// @param trial what was run
/// @param processes one for each round; fewer when it failed
/// @param finding what its last document is like; null when it made none
/// @param failure why it cannot be judged: not available, crashed, or a wrong document; null when
///     it can
record Samples(
        Trial trial,
        List<Finished> processes,
        @Nullable Finding finding,
        @Nullable String failure) {
    Samples {
        processes = List.copyOf(processes);
    }

    /// The median of a figure over all rounds.
    double median(ToDoubleFunction<Finished> figure) {
        return median(processes.stream().mapToDouble(figure).toArray());
    }

    /// The median over all rounds of a figure of this trial divided by the same figure of another
    /// one in the same round, so that a busy round weighs on both.
    double ratioTo(Samples other, ToDoubleFunction<Finished> figure) {
        return median(
                IntStream.range(0, Math.min(processes.size(), other.processes.size()))
                        .mapToDouble(
                                round ->
                                        figure.applyAsDouble(processes.get(round))
                                                / figure.applyAsDouble(other.processes.get(round)))
                        .toArray());
    }

    /// Processor time for a document of the trial's last print, in milliseconds.
    static double cpuMillis(Finished process) {
        return process.results().getLast().cpuMillis();
    }

    private static double median(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
