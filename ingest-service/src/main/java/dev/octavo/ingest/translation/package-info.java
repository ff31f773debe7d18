/// From a record on a shard to a CloudEvent: what is a CloudEvent in JSON passes through, other
/// payloads are wrapped, and what can be neither is malformed.
///
/// How an event is put on the wire does not live here, but in `delivery`.
@NullMarked
package dev.octavo.ingest.translation;

import org.jspecify.annotations.NullMarked;
