package dev.octavo.ingest;

import dev.octavo.ingest.progress.InFlight;
import dev.octavo.ingest.progress.Ledger;
import dev.octavo.ingest.progress.Position;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How one shard does at one moment.
///
/// @param shardId which one
/// @param ledger what became of its records, since this process took its lease
/// @param checkpointable the last record up to which everything is finished
/// @param oldest the record that has been in flight for longest
/// @param bytesInFlight how much memory its records take, about
/// @param full whether reading waits until something is finished
/// @param behind how far reading is behind the newest record
/// @param blockages why records wait, the oldest first
public record ShardStatus(
        String shardId,
        Ledger ledger,
        Optional<Position> checkpointable,
        Optional<InFlight> oldest,
        long bytesInFlight,
        boolean full,
        Duration behind,
        List<Blockage> blockages) {
    /// How many lanes wait; a batch that has failed may hold several records of one.
    public int blockedLanes() {
        return (int) blockages.stream().map(Blockage::partitionKey).distinct().count();
    }
}
