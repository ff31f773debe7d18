package dev.octavo.report.announcement;

import dev.octavo.contracts.ReportCompleted;
import dev.octavo.contracts.ReportFailed;
import dev.octavo.report.lifecycle.Report;
import dev.octavo.report.lifecycle.ReportState;

/// Makes the data of announcements from what the journal says, so that a repeated delivery
/// hears the same as the first.
public final class Announcements {
    private Announcements() {}

    /// The data of `report.completed`.
    ///
    /// @param state the state of the report
    public static ReportCompleted completed(Report report, ReportState.Completed state) {
        return new ReportCompleted(
                report.order().id().value(),
                state.status().word(),
                state.template(),
                state.document(),
                report.requestedAt(),
                state.completedAt(),
                report.order().labels());
    }

    /// The data of `report.failed`.
    ///
    /// @param state the state of the report
    public static ReportFailed failed(Report report, ReportState.Failed state) {
        return new ReportFailed(
                report.order().id().value(),
                state.status().word(),
                report.order().template().orElse(null),
                state.failure(),
                report.requestedAt(),
                state.failedAt(),
                report.order().labels());
    }
}
