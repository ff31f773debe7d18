package dev.octavo.report.request;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The answer to a batch of events. The first member is what AWS Lambda functions answer with,
/// so that a bridge that knows Lambda's contract understands it; the others are Octavo's own.
///
/// @param batchItemFailures what may succeed when it is delivered again
/// @param batchItemRejections what will never succeed, and cannot be announced as a report that
///     failed
/// @param replies the events that the others are answered with
record BatchAnswer(
        List<Failure> batchItemFailures, List<Rejection> batchItemRejections, List<Reply> replies) {
    BatchAnswer {
        batchItemFailures = List.copyOf(batchItemFailures);
        batchItemRejections = List.copyOf(batchItemRejections);
        replies = List.copyOf(replies);
    }

    /// @param itemIdentifier the id of the event
    record Failure(String itemIdentifier) {}

    /// @param itemIdentifier the id of the event
    /// @param reason what is wrong with it
    record Rejection(String itemIdentifier, String reason) {}

    /// @param itemIdentifier the id of the event that is answered
    /// @param event the answer, a CloudEvent in JSON
    record Reply(String itemIdentifier, Map<String, Object> event) {}

    /// An answer, and when its failures may be delivered again; zero when there are none.
    record Timed(BatchAnswer answer, Duration retryAfter) {}
}
