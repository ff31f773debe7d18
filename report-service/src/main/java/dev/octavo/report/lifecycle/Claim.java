package dev.octavo.report.lifecycle;

import java.time.Duration;

/// What came of claiming a report.
public sealed interface Claim {
    /// The report is the caller's to render.
    ///
    /// @param lease to be renewed while the rendering lasts
    /// @param report the report in state rendering; its attempts include this one
    record Claimed(Lease lease, Report report) implements Claim {}

    /// Another delivery holds the lease.
    ///
    /// @param report the report
    /// @param leaseEndsIn when the lease ends unless it is renewed; above zero
    record Busy(Report report, Duration leaseEndsIn) implements Claim {}

    /// The report is in a terminal state.
    record Finished(Report report) implements Claim {}

    /// The id belongs to another request.
    record Conflicting(Report report) implements Claim {}
}
