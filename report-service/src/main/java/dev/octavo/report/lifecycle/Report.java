package dev.octavo.report.lifecycle;

import java.time.Instant;

/// A report as the journal knows it.
///
/// @param order what was asked for
/// @param requestedAt when the service first learned of it
/// @param updatedAt when this entry was last written
/// @param revision counts the writes of this entry, from 1
/// @param attempts how many deliveries have begun to render it
/// @param state where it is in its life
public record Report(
        ReportOrder order,
        Instant requestedAt,
        Instant updatedAt,
        long revision,
        int attempts,
        ReportState state) {}
