package dev.octavo.ingest.deadletter;

import java.time.Instant;
import java.util.Optional;

/// Which dead letters are meant.
public sealed interface Selection {
    /// One object of the bucket.
    ///
    /// @param key its key
    record OneObject(String key) implements Selection {}

    /// Those whose records arrived within a time.
    ///
    /// @param from the first moment that is meant
    /// @param to the first moment that is not meant any more
    /// @param cause only those of this cause; empty for all
    record Range(Instant from, Instant to, Optional<String> cause) implements Selection {}
}
