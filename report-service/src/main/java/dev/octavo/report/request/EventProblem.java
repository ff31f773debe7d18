package dev.octavo.report.request;

import dev.octavo.report.ProblemType;

import java.time.Duration;
import java.util.Optional;

/// An answer of the event edge that is no event.
///
/// @param status the HTTP status. Knative delivers again after 404, 408, 409, 429 and 5xx, and
///     after nothing else
/// @param type what kind of problem it is
/// @param detail what is wrong, in one sentence
/// @param retryAfter when to deliver again; empty when never
record EventProblem(int status, ProblemType type, String detail, Optional<Duration> retryAfter) {
    /// A problem that no redelivery will mend.
    static EventProblem permanent(int status, ProblemType type, String detail) {
        return new EventProblem(status, type, detail, Optional.empty());
    }

    /// A problem that may pass.
    static EventProblem passing(int status, ProblemType type, String detail, Duration retryAfter) {
        return new EventProblem(status, type, detail, Optional.of(retryAfter));
    }
}
