package dev.octavo.report.announcement;

import dev.octavo.report.request.ReportId;

import java.time.Instant;

/// A request on its way from the API to the event edge. Its id is the report's, so that
/// publishing it again after a crash publishes the same event.
///
/// @param reportId the report that is asked for
/// @param time when it was asked for
/// @param data the request as JSON text, its `reportId` set
public record RequestEvent(ReportId reportId, Instant time, String data) {
    /// The source of every event that the API publishes.
    public static final String SOURCE = "/octavo/report-service/api";
}
