/// Puts dead letters on their way again: chosen by time, by cause or one by one, over the same
/// translation and the same route as the shards' records.
///
/// How dead letters are kept does not live here, but in `deadletter`.
@NullMarked
package dev.octavo.ingest.redrive;

import org.jspecify.annotations.NullMarked;
