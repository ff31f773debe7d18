package dev.octavo.ingest.delivery;

/// Why an event was given up.
///
/// @param cause of what kind
/// @param attempts how many deliveries were tried
/// @param lastAnswer what the sink said to the last one
public record Undeliverable(Cause cause, int attempts, Answer lastAnswer) {
    /// The kinds.
    public enum Cause {
        /// The sink said that it will never take the event.
        REJECTED,
        /// The sink took the event, and the reply sink will never take its reply.
        REPLY_REJECTED,
        /// The sink might have taken it, but the attempts were used up.
        RETRIES_EXHAUSTED,
        /// The sink might have taken it, but the record was too old.
        TOO_OLD
    }
}
