package dev.octavo.ingest.observation;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.octavo.ingest.ShardStatus;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// The answer of `GET /shards`.
///
/// @param stream the stream that is read
/// @param application under which name progress is kept
/// @param worker the name of this instance
/// @param running whether it takes part in reading
/// @param sinks how the sinks are
/// @param total the books since this process began, of shards held before too
/// @param shards the shards whose leases are held
public record ShardsView(
        String stream,
        String application,
        String worker,
        boolean running,
        List<SinkView> sinks,
        LedgerView total,
        List<ShardView> shards) {
    /// One shard whose lease is held.
    ///
    /// @param shard its id
    /// @param ledger its books since its lease was taken
    /// @param checkpoint the last record up to which everything is finished; null while nothing
    ///     is
    /// @param behindMillis how far the last read was behind the newest record of the shard
    /// @param bytesInFlight how much memory its records take, about
    /// @param readingPaused whether reading waits, since as much is in flight as may be
    /// @param blockedLanes how many partition keys wait for a record that has failed
    /// @param oldestInFlight null when nothing is in flight
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ShardView(
            String shard,
            LedgerView ledger,
            @Nullable String checkpoint,
            long behindMillis,
            long bytesInFlight,
            boolean readingPaused,
            int blockedLanes,
            @Nullable Oldest oldestInFlight) {
        static ShardView of(ShardStatus status) {
            return new ShardView(
                    status.shardId(),
                    LedgerView.of(status.ledger()),
                    status.checkpointable().map(Object::toString).orElse(null),
                    status.behind().toMillis(),
                    status.bytesInFlight(),
                    status.full(),
                    status.blockedLanes(),
                    status.oldest()
                            .map(it -> new Oldest(it.position().toString(), it.since()))
                            .orElse(null));
        }
    }

    /// The record that has been in flight for longest.
    ///
    /// @param sequence where it stands
    /// @param since when it was read
    public record Oldest(String sequence, Instant since) {}
}
