package dev.octavo.report.api;

import dev.octavo.contracts.ReportFailed.Failure;
import dev.octavo.report.lifecycle.Report;
import dev.octavo.report.request.ReportId;

/// What came of asking for a report.
sealed interface Submission {
    /// The request is journaled and published.
    record Accepted(Report report) implements Submission {}

    /// The same request was made before, and its report is past the queue.
    record Known(Report report) implements Submission {}

    /// The request is wrong.
    record Invalid(Failure failure) implements Submission {}

    /// The id belongs to another request.
    record Conflicting(ReportId id) implements Submission {}

    /// The request as an event is larger than the way to the event edge takes.
    record TooLarge(long bytes) implements Submission {}

    /// The request could not be published, and is forgotten.
    record Unavailable(String reason) implements Submission {}

    /// No way to the event edge is configured.
    record Off() implements Submission {}
}
