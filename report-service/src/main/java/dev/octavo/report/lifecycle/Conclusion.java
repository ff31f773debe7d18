package dev.octavo.report.lifecycle;

/// What came of writing a terminal state.
public sealed interface Conclusion {
    /// The journal has it.
    record Recorded(Report report) implements Conclusion {}

    /// The lease was no longer the caller's: what the caller did does not count.
    ///
    /// @param report the report as it stands
    record LeaseLost(Report report) implements Conclusion {}
}
