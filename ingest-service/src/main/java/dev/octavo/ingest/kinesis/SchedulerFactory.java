package dev.octavo.ingest.kinesis;

import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.kinesis.checkpoint.CheckpointConfig;
import software.amazon.kinesis.common.InitialPositionInStream;
import software.amazon.kinesis.common.InitialPositionInStreamExtended;
import software.amazon.kinesis.common.StreamConfig;
import software.amazon.kinesis.common.StreamIdentifier;
import software.amazon.kinesis.coordinator.CoordinatorConfig;
import software.amazon.kinesis.coordinator.Scheduler;
import software.amazon.kinesis.coordinator.WorkerStateChangeListener;
import software.amazon.kinesis.leases.LeaseManagementConfig;
import software.amazon.kinesis.lifecycle.LifecycleConfig;
import software.amazon.kinesis.metrics.MetricsConfig;
import software.amazon.kinesis.metrics.NullMetricsFactory;
import software.amazon.kinesis.processor.ProcessorConfig;
import software.amazon.kinesis.processor.ShardRecordProcessorFactory;
import software.amazon.kinesis.processor.SingleStreamTracker;
import software.amazon.kinesis.retrieval.RetrievalConfig;
import software.amazon.kinesis.retrieval.RetrievalSpecificConfig;
import software.amazon.kinesis.retrieval.fanout.FanOutConfig;
import software.amazon.kinesis.retrieval.polling.PollingConfig;

import java.util.Date;
import java.util.concurrent.Semaphore;

/// Puts KCL's scheduler together.
final class SchedulerFactory {
    /// What is read ahead stands in memory beside what is in flight, and gains nothing: KCL waits
    /// longer between two reads than it takes to take an answer over.
    private static final int ANSWERS_READ_AHEAD = 0;

    private final KinesisConfig config;
    private final String workerId;
    private final KinesisAsyncClient kinesis;
    private final PolledKinesis polled;
    private final DynamoDbAsyncClient dynamoDb;

    SchedulerFactory(
            KinesisConfig config,
            String workerId,
            KinesisAsyncClient kinesis,
            KinesisClient blocking,
            DynamoDbAsyncClient dynamoDb) {
        this.config = config;
        this.workerId = workerId;
        this.kinesis = kinesis;
        this.polled = new PolledKinesis(blocking, kinesis);
        this.dynamoDb = dynamoDb;
    }

    /// The name of this instance.
    String workerId() {
        return workerId;
    }

    /// The one stream that is read.
    StreamConfig stream() {
        return new StreamConfig(
                StreamIdentifier.singleStreamInstance(config.streamName()), initialPosition());
    }

    private InitialPositionInStreamExtended initialPosition() {
        return switch (config.startingPosition()) {
            case TRIM_HORIZON ->
                    InitialPositionInStreamExtended.newInitialPosition(
                            InitialPositionInStream.TRIM_HORIZON);
            case LATEST ->
                    InitialPositionInStreamExtended.newInitialPosition(
                            InitialPositionInStream.LATEST);
            case AT_TIMESTAMP ->
                    InitialPositionInStreamExtended.newInitialPositionAtTimestamp(
                            Date.from(config.startingPositionTimestamp().orElseThrow()));
        };
    }

    /// A scheduler that has not been started. It runs once.
    Scheduler scheduler(
            ShardRecordProcessorFactory processors, WorkerStateChangeListener listener) {
        String name = config.applicationName();
        CoordinatorConfig coordinator =
                new CoordinatorConfig(name).workerStateChangeListener(listener);
        LeaseManagementConfig leases =
                new LeaseManagementConfig(name, name, dynamoDb, kinesis, workerId);
        config.tuning().tune(coordinator, leases);
        return new Scheduler(
                new CheckpointConfig(),
                coordinator,
                leases,
                new LifecycleConfig().aggregatorUtil(new Aggregates()),
                // No metrics of KCL: ours say more, and CloudWatch costs money.
                new MetricsConfig(null, name).metricsFactory(new NullMetricsFactory()),
                new ProcessorConfig(processors),
                new RetrievalConfig(
                                kinesis,
                                new SingleStreamTracker(stream().streamIdentifier(), stream()),
                                name)
                        .retrievalSpecificConfig(retrieval()));
    }

    private RetrievalSpecificConfig retrieval() {
        return switch (config.retrieval()) {
            case POLLING -> polling();
            case FAN_OUT -> OneAhead.of(fanOut());
        };
    }

    private PollingConfig polling() {
        Semaphore turn = new Semaphore(1, true);
        PollingConfig polling =
                new PollingConfig(config.streamName(), kinesis)
                        .dataFetcherProvider(shard -> new InTurnDataFetcher(polled, shard, turn))
                        .maxPendingProcessRecordsInput(ANSWERS_READ_AHEAD);
        config.tuning().tune(polling);
        return polling;
    }

    private FanOutConfig fanOut() {
        FanOutConfig fanOut =
                new FanOutConfig(kinesis)
                        .streamName(config.streamName())
                        .consumerName(config.consumerName().orElse(config.applicationName()));
        config.consumerArn().ifPresent(fanOut::consumerArn);
        return fanOut;
    }
}
