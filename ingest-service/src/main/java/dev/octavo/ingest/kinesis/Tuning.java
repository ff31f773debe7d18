package dev.octavo.ingest.kinesis;

import software.amazon.kinesis.coordinator.CoordinatorConfig;
import software.amazon.kinesis.leases.LeaseAssignmentStrategy;
import software.amazon.kinesis.leases.LeaseManagementConfig;
import software.amazon.kinesis.retrieval.polling.PollingConfig;

/// How eagerly KCL works. Its own values suit AWS, where every call costs money and a lease
/// that is taken too early costs duplicates; a developer wants to see the first record within
/// seconds.
public enum Tuning {
    /// KCL's own values where they save calls or false failovers; shorter ones where KCL waits
    /// inside the process, for a lease that is free, and for the read of a shard, which may be
    /// done five times a second.
    PRODUCTION {
        @Override
        void tune(CoordinatorConfig coordinator, LeaseManagementConfig leases) {
            // A shard that is taken makes two steps until it is read, and each waits for the next
            // look. KCL would look once a second; ten times a second, that is a third of what an
            // idle bridge does.
            coordinator.shardConsumerDispatchPollIntervalMillis(250);
            // For what no worker hands over: KCL would report every half a minute, and what has
            // expired might be given to the dead worker again. Nor is it given while there is no
            // leader, and KCL would wait two minutes for one that has died. And a worker looks
            // twice in an interval for what was handed to it. These are a few small calls of
            // DynamoDB a minute more.
            leases.leaseAssignmentIntervalMillis(5_000L)
                    .dynamoDbLockBasedLeaderLeaseDurationInMillis(15_000)
                    .dynamoDbLockBasedLeaderHeartbeatPeriodInMillis(5_000)
                    .workerUtilizationAwareAssignmentConfig()
                    .workerMetricsReporterFreqInMillis(5_000);
        }

        @Override
        void tune(PollingConfig polling) {
            polling.idleTimeBetweenReadsInMillis(1_000);
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
