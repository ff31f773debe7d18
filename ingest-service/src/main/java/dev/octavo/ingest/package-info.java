/// The bridge's one use case, [dev.octavo.ingest.ShardFlow], and the shards it runs for: record
/// to event, event to sink, and what can never be delivered to a dead letter.
///
/// Each station has a package of its own; the adapters around them (`kinesis`, `observation`)
/// may look in here, the stations may not.
@NullMarked
package dev.octavo.ingest;

import org.jspecify.annotations.NullMarked;
