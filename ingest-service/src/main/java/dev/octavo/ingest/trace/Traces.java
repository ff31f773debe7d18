package dev.octavo.ingest.trace;

import dev.octavo.ingest.translation.Event;
import dev.octavo.ingest.translation.ShardRecord;

import java.time.Instant;

/// Begins the traces of events.
public interface Traces {
    /// No event has one.
    Traces NONE = (_, _, _) -> EventTrace.NONE;

    /// Begins the trace of an event, or continues the one that it carries.
    ///
    /// @param readAt when its record was read
    EventTrace begin(ShardRecord record, Event event, Instant readAt);
}
