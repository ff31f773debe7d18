package dev.octavo.ingest.delivery;

import dev.octavo.ingest.progress.InFlight;
import dev.octavo.ingest.trace.EventTrace;
import dev.octavo.ingest.translation.Event;
import dev.octavo.ingest.translation.ShardRecord;

/// An event that waits for its delivery.
///
/// @param record where it comes from
/// @param event what is to be delivered
/// @param inFlight the record's place in the books of its shard
/// @param trace where its time goes
/// @param size how many bytes of a request it takes, about
public record PendingEvent(
        ShardRecord record, Event event, InFlight inFlight, EventTrace trace, long size) {
    public PendingEvent(ShardRecord record, Event event, InFlight inFlight, EventTrace trace) {
        this(record, event, inFlight, trace, StructuredMode.size(event));
    }

    /// The lane in which it waits.
    String lane() {
        return record.partitionKey();
    }
}
