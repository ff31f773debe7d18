package dev.octavo.ingest.observation;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.octavo.ingest.Blockage;
import dev.octavo.ingest.ShardStatus;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// The answer of `GET /shards/{id}/blocked`: why records wait, since when, and what will happen
/// next.
///
/// @param shard its id
/// @param inFlight records that were read and are not finished
/// @param readingPaused whether reading waits, since as much is in flight as may be
/// @param sinks how the sinks are
/// @param lanes what their lanes wait for, the oldest record first: several records of one lane
///     if they failed in one batch. Lanes that are not here are delivered right now, or wait for
///     their turn
public record BlockedView(
        String shard,
        long inFlight,
        boolean readingPaused,
        List<SinkView> sinks,
        List<LaneView> lanes) {
    static BlockedView of(ShardStatus status, List<SinkView> sinks) {
        return new BlockedView(
                status.shardId(),
                status.ledger().inFlight(),
                status.full(),
                sinks,
                status.blockages().stream().map(LaneView::of).toList());
    }

    /// A record that its lane waits for.
    ///
    /// @param partitionKey whose
    /// @param sequence where that record stands
    /// @param arrival when Kinesis took it in
    /// @param since when it first failed, or its dead letter was begun
    /// @param attempts how many deliveries were tried
    /// @param reason what the sink said to the last one, or why it is a dead letter
    /// @param next what will happen: `delivery` or `dead-letter`
    /// @param nextAttempt when it is delivered again, at the earliest; null while its dead letter
    ///     is being written
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LaneView(
            String partitionKey,
            String sequence,
            Instant arrival,
            Instant since,
            int attempts,
            String reason,
            String next,
            @Nullable Instant nextAttempt) {
        static LaneView of(Blockage blockage) {
            return new LaneView(
                    blockage.partitionKey(),
                    blockage.position().toString(),
                    blockage.arrival(),
                    blockage.since(),
                    blockage.attempts(),
                    blockage.reason(),
                    blockage.nextAttempt().isPresent() ? "delivery" : "dead-letter",
                    blockage.nextAttempt().orElse(null));
        }
    }
}
