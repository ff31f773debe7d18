package dev.octavo.ingest;

import dev.octavo.ingest.progress.Position;

import java.time.Instant;
import java.util.Optional;

/// Why one record waits, and with it all later ones of its partition key.
///
/// @param position where the record stands
/// @param partitionKey whose lane waits
/// @param arrival when Kinesis took the record in
/// @param since when it first failed, or its dead letter was begun
/// @param attempts how many deliveries were tried
/// @param reason what the sink said to the last one, or why it is a dead letter
/// @param nextAttempt when it is delivered again, at the earliest; empty while its dead letter is
///     being written
public record Blockage(
        Position position,
        String partitionKey,
        Instant arrival,
        Instant since,
        int attempts,
        String reason,
        Optional<Instant> nextAttempt) {
    Blockage since(Instant first) {
        return new Blockage(position, partitionKey, arrival, first, attempts, reason, nextAttempt);
    }
}
