package dev.octavo.ingest.translation;

import dev.octavo.ingest.progress.Position;

import java.time.Instant;

/// A record as it was read from a shard.
///
/// @param shardId such as `shardId-000000000000`
/// @param position where it stands on the shard
/// @param partitionKey what the producer gave: 1 to 256 characters, of any kind
/// @param arrival when Kinesis took it in, approximately
/// @param data the payload; not copied, and never to be modified Two records are the same when
///     they stand at the same place: the data is not compared.
@SuppressWarnings("ArrayRecordComponent")
public record ShardRecord(
        String shardId, Position position, String partitionKey, Instant arrival, byte[] data) {

    /// `shardId:sequenceNumber[:subSequenceNumber]`: the same however often the record is read.
    public String id() {
        return shardId + ":" + position;
    }

    @Override
    public String toString() {
        return id();
    }
}
