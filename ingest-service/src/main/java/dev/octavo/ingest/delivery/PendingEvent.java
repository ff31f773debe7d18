package dev.octavo.ingest.delivery;

import dev.octavo.ingest.progress.InFlight;
import dev.octavo.ingest.translation.Event;
import dev.octavo.ingest.translation.ShardRecord;

/// An event that waits for its delivery.
///
/// @param record where it comes from
/// @param event what is to be delivered
/// @param inFlight the record's place in the books of its shard
public record PendingEvent(ShardRecord record, Event event, InFlight inFlight) {
    /// The lane in which it waits.
    String lane() {
        return record.partitionKey();
    }
}
