package dev.octavo.report.lifecycle;

/// What came of putting a report in the queue.
public sealed interface Enqueuing {
    /// The report is new.
    record Enqueued(Report report) implements Enqueuing {}

    /// The same request was made before.
    record Known(Report report) implements Enqueuing {}

    /// The id belongs to another request.
    record Conflicting(Report report) implements Enqueuing {}
}
