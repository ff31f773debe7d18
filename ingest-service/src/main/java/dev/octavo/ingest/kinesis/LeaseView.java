package dev.octavo.ingest.kinesis;

/// What a record processor sees of the leases.
interface LeaseView {
    /// What tells this holding of a shard's lease from an earlier or later one; empty when the
    /// lease is not held.
    String token(String shardId);

    /// Gives the lease up for others to take, when the whole service is stopping.
    void release(String shardId);

    /// Whether the whole service is stopping.
    boolean stopping();
}
