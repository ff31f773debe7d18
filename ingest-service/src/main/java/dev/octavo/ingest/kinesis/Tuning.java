package dev.octavo.ingest.kinesis;

import software.amazon.kinesis.coordinator.CoordinatorConfig;
import software.amazon.kinesis.leases.LeaseAssignmentStrategy;
import software.amazon.kinesis.leases.LeaseManagementConfig;
import software.amazon.kinesis.retrieval.polling.PollingConfig;

/// How eagerly KCL works. Its own values suit AWS, where every call costs money and a lease
/// that is taken too early costs duplicates; a developer wants to see the first record within
/// seconds.
public enum Tuning {
    /// KCL's own values, but for how soon a lease that is free is noticed: with KCL's, a
    /// successor waits half a minute for it, and two minutes if its predecessor was the leader and
    /// died. A scan of the lease table every two seconds, and a write of each worker and of the
    /// leader every five, cost cents a day. When a lease is free does not change.
    PRODUCTION {
        @Override
        void tune(CoordinatorConfig coordinator, LeaseManagementConfig leases) {
            leases.leaseAssignmentIntervalMillis(2_000L)
                    .dynamoDbLockBasedLeaderLeaseDurationInMillis(15_000)
                    .dynamoDbLockBasedLeaderHeartbeatPeriodInMillis(5_000);
            leases.workerUtilizationAwareAssignmentConfig()
                    .workerMetricsReporterFreqInMillis(5_000);
        }

        @Override
        void tune(PollingConfig polling) {
            // What KCL would do anyway; see the other.
        }
    },

    /// Values under which everything happens within seconds.
    DEVELOPMENT {
        @Override
        void tune(CoordinatorConfig coordinator, LeaseManagementConfig leases) {
            coordinator
                    .shardConsumerDispatchPollIntervalMillis(100)
                    .parentShardPollIntervalMillis(500)
                    .skipShardSyncAtWorkerInitializationIfLeasesExist(true);
            leases.failoverTimeMillis(2_000)
                    .leaseAssignmentIntervalMillis(250L)
                    .shardSyncIntervalMillis(2_000)
                    .leasesRecoveryAuditorExecutionFrequencyMillis(5_000)
                    .dynamoDbLockBasedLeaderLeaseDurationInMillis(3_000)
                    .dynamoDbLockBasedLeaderHeartbeatPeriodInMillis(1_000)
                    .leaseAssignmentStrategy(LeaseAssignmentStrategy.LEASE_COUNT_BASED);
            leases.workerUtilizationAwareAssignmentConfig()
                    .disableWorkerMetrics(true)
                    .inMemoryWorkerMetricsCaptureFrequencyMillis(200)
                    .workerMetricsReporterFreqInMillis(1_000);
        }

        @Override
        void tune(PollingConfig polling) {
            polling.idleTimeBetweenReadsInMillis(250);
        }
    };

    /// Puts the values in.
    abstract void tune(CoordinatorConfig coordinator, LeaseManagementConfig leases);

    /// Puts the values of polling in.
    abstract void tune(PollingConfig polling);
}
