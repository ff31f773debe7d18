package dev.octavo.ingest.delivery;

import java.time.Duration;
import java.util.Optional;

/// What came of one delivery.
public sealed interface SinkAnswer {
    /// The sink has taken the event over.
    ///
    /// @param reply the event that the sink answered with, if it did
    record Accepted(Optional<HttpMessage> reply) implements SinkAnswer {}

    /// The same delivery may succeed later.
    ///
    /// @param retryAfter how long the sink asks to be left alone
    record Retryable(Answer answer, Optional<Duration> retryAfter) implements SinkAnswer {}

    /// The sink will never take this event.
    record Rejected(Answer answer) implements SinkAnswer {}
}
