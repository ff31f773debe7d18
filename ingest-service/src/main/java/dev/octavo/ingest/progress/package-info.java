/// What is in flight on a shard: which records were read and are not finished yet, how far the
/// shard is finished without a gap, and the ledger of what became of every record.
///
/// Knows neither Kinesis nor sinks; writing a checkpoint down is the business of `kinesis`.
@NullMarked
package dev.octavo.ingest.progress;

import org.jspecify.annotations.NullMarked;
