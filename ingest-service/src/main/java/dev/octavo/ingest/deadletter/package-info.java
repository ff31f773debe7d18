/// What can never be delivered: kept whole, with its reason, in S3 or by a
/// sink of its own.
///
/// When an event is given up does not live here, but in `delivery`.
@NullMarked
package dev.octavo.ingest.deadletter;

import org.jspecify.annotations.NullMarked;
