package dev.octavo.report.request;

import dev.octavo.contracts.ReportCompleted;
import dev.octavo.contracts.ReportFailed;

import java.time.Duration;
import java.time.Instant;

/// What came of handling one delivery of an event.
public sealed interface Answer {
    /// The document is stored, by this delivery or by an earlier one.
    record Completed(ReportCompleted announcement) implements Answer {
        /// When the document was stored.
        public Instant time() {
            return announcement.completedAt();
        }
    }

    /// The report failed for good, in this delivery or in an earlier one.
    record Failed(ReportFailed announcement) implements Answer {
        /// When the report failed.
        public Instant time() {
            return announcement.failedAt();
        }
    }

    /// Another delivery is rendering this report.
    ///
    /// @param reportId the report
    /// @param retryAfter when that may have ended
    record Busy(ReportId reportId, Duration retryAfter) implements Answer {}

    /// The report's id belongs to another request, whose report is left as it is.
    ///
    /// @param reportId the id
    record Conflicting(ReportId reportId) implements Answer {}

    /// The report is over, and nothing is left to announce.
    ///
    /// @param reportId the report
    /// @param state how it ended, as one word
    record Over(ReportId reportId, String state) implements Answer {}

    /// The attempt failed for a reason that may pass.
    ///
    /// @param reason what does not work, for the sender
    /// @param retryAfter when another attempt makes sense
    record Unavailable(String reason, Duration retryAfter) implements Answer {}
}
