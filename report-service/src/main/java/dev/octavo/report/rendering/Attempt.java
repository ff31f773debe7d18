package dev.octavo.report.rendering;

import dev.octavo.contracts.ReportFailed.Failure;
import dev.octavo.report.storage.StoredDocument;

/// What came of one attempt at a report.
sealed interface Attempt {
    /// The document is stored.
    record Made(StoredDocument document) implements Attempt {}

    /// No attempt will ever succeed.
    record Hopeless(Failure failure) implements Attempt {}

    /// A later attempt may succeed.
    ///
    /// @param reason what went wrong, for the requester
    /// @param counted whether this attempt counts towards the limit
    record Postponed(String reason, boolean counted) implements Attempt {
        static Postponed counting(String reason) {
            return new Postponed(reason, true);
        }
    }

    /// Another delivery has taken the report over.
    record TakenOver() implements Attempt {}
}
