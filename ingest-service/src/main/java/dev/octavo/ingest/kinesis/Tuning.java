package dev.octavo.ingest.kinesis;

import software.amazon.kinesis.coordinator.CoordinatorConfig;
import software.amazon.kinesis.leases.LeaseAssignmentStrategy;
import software.amazon.kinesis.leases.LeaseManagementConfig;
import software.amazon.kinesis.retrieval.polling.PollingConfig;

/// How eagerly KCL works. Its own values suit AWS, where every call costs money and a lease
/// that is taken too early costs duplicates; a developer wants to see the first record within
/// seconds.
public enum Tuning {
    /// KCL's own values.
    PRODUCTION {
        @Override
        void tune(CoordinatorConfig coordinator, LeaseManagementConfig leases) {
            // What KCL would do anyway; see the other.
        }

        @Override
        void tune(PollingConfig polling) {
            // Likewise.
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
