package dev.octavo.ingest.progress;

/// What became of a finished record.
public enum Fate {
    /// The sink accepted its event.
    DELIVERED,
    /// No pattern asked for its event.
    FILTERED,
    /// It can never be delivered, and stands whole in a dead letter.
    DEAD_LETTERED
}
