package dev.octavo.benchmarks.process;

import dev.octavo.benchmarks.contender.PrintResult;

import java.util.List;

/// How a contender's process ended.
public sealed interface ProcessOutcome {

    /// It did what it was asked.
    ///
    /// @param results one for each run, in order
    /// @param peakRssMegabytes the largest resident set it ever had, in MB of 1 000 000 bytes
    /// @param cpuSeconds user and system time of the whole process
    /// @param wallSeconds from its start to its end
    record Finished(
            List<PrintResult> results,
            double peakRssMegabytes,
            double cpuSeconds,
            double wallSeconds)
            implements ProcessOutcome {
        public Finished {
            results = List.copyOf(results);
        }
    }

    /// It cannot make this document.
    record Unavailable(String reason) implements ProcessOutcome {}

    /// It failed.
    ///
    /// @param reason exit status and the last of what it wrote to standard error
    record Crashed(String reason) implements ProcessOutcome {}
}
