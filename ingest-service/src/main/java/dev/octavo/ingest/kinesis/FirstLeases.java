package dev.octavo.ingest.kinesis;

import software.amazon.kinesis.common.StreamConfig;
import software.amazon.kinesis.coordinator.Scheduler;
import software.amazon.kinesis.coordinator.streamInfo.StreamIdCache;
import software.amazon.kinesis.exceptions.internal.KinesisClientLibIOException;
import software.amazon.kinesis.leases.exceptions.LeasingException;
import software.amazon.kinesis.metrics.NullMetricsScope;

/// Makes the leases of a stream that is read for the first time. KCL would wait a random time
/// of up to 30 seconds before, so that not all instances do it that start together; but a lease
/// is made only where there is none, so they may.
final class FirstLeases {
    private FirstLeases() {}

    /// Makes the leases if there are none yet.
    static void make(Scheduler scheduler, StreamConfig stream)
            throws LeasingException, KinesisClientLibIOException, InterruptedException {
        if (!scheduler.leaseRefresher().isLeaseTableEmpty()) {
            return;
        }
        // What the scheduler's own start would do first.
        StreamIdCache.initialize(
                scheduler.streamIdCacheManager(),
                scheduler.leaseManagementConfig().streamIdOnboardingState());
        var _ =
                scheduler
                        .hierarchicalShardSyncerProvider()
                        .apply(stream)
                        .checkAndCreateLeaseForNewShards(
                                scheduler.shardDetectorProvider().apply(stream),
                                scheduler.leaseRefresher(),
                                stream.initialPositionInStreamExtended(),
                                new NullMetricsScope(),
                                scheduler.ignoreUnexpetedChildShards(),
                                true);
    }
}
