package dev.octavo.report.lifecycle;

import dev.octavo.contracts.DocumentRef;
import dev.octavo.contracts.ReportFailed.Failure;
import dev.octavo.contracts.TemplateRef;

import java.time.Instant;

/// Where a report is in its life, with all that is known there and only there.
public sealed interface ReportState {
    /// The state as one word.
    ReportStatus status();

    /// Waiting to be rendered.
    record Queued() implements ReportState {
        @Override
        public ReportStatus status() {
            return ReportStatus.QUEUED;
        }
    }

    /// A delivery holds the lease.
    ///
    /// @param leaseUntil when the lease ends unless it is renewed; after that, another delivery
    ///     may claim the report
    record Rendering(Instant leaseUntil) implements ReportState {
        @Override
        public ReportStatus status() {
            return ReportStatus.RENDERING;
        }
    }

    /// The document is stored.
    ///
    /// @param template the template and version that was used
    /// @param document the document
    /// @param completedAt when it was stored
    record Completed(TemplateRef template, DocumentRef document, Instant completedAt)
            implements ReportState {
        @Override
        public ReportStatus status() {
            return ReportStatus.COMPLETED;
        }
    }

    /// There will be no document.
    ///
    /// @param failure why
    /// @param failedAt since when
    record Failed(Failure failure, Instant failedAt) implements ReportState {
        @Override
        public ReportStatus status() {
            return ReportStatus.FAILED;
        }
    }

    /// Nobody wants the report any more.
    record Cancelled() implements ReportState {
        @Override
        public ReportStatus status() {
            return ReportStatus.CANCELLED;
        }
    }

    /// The document is gone.
    record Expired() implements ReportState {
        @Override
        public ReportStatus status() {
            return ReportStatus.EXPIRED;
        }
    }
}
