package dev.octavo.ingest.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/// What came of one delivery.
public sealed interface SinkAnswer {
    /// The sink has taken the request over, and answered with a 2xx.
    ///
    /// @param content what the sink answered with, if that is of interest
    /// @param status the 2xx, if known
    /// @param retryAfter how long the sink asks to be left alone with what it did not manage
    record Accepted(
            Optional<HttpMessage> content, OptionalInt status, Optional<Duration> retryAfter)
            implements SinkAnswer {
        /// An answer whose status and headers do not matter.
        public Accepted(Optional<HttpMessage> content) {
            this(content, OptionalInt.empty(), Optional.empty());
        }
    }

    /// The same delivery may succeed later.
    ///
    /// @param retryAfter how long the sink asks to be left alone
    record Retryable(Answer answer, Optional<Duration> retryAfter) implements SinkAnswer {}

    /// The sink will never take this request.
    record Rejected(Answer answer) implements SinkAnswer {}
}
