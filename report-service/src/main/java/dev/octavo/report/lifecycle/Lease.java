package dev.octavo.report.lifecycle;

import dev.octavo.report.request.ReportId;

import java.time.Duration;

/// The right to render a report, for a time. Whoever writes with a lease that another delivery
/// has taken over is refused by the journal.
///
/// @param reportId the report
/// @param token tells this lease from every other one of the same report
/// @param duration how long it lasts from its claim or its last renewal
public record Lease(ReportId reportId, String token, Duration duration) {}
