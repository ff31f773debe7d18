package dev.octavo.ingest.delivery;

import java.time.Duration;

/// How events are gathered into requests, and what is done with a request that fails. The
/// names, defaults and ranges are those of Lambda's event source mapping.
///
/// @param sinkKind what the sink understands
/// @param contentMode how a single event is written; batches are always JSON
/// @param parallelizationFactor how many requests one shard may have open at once, 1 to 10
/// @param batchSize how many events a request holds at most
/// @param maximumBytes how large the body of a request grows, about; one event may exceed it
/// @param window how long events are gathered for a request that is not full
/// @param bisect whether a batch that fails is cut in two
/// @param reportItemFailures whether the sink's answer tells which events failed
public record Batching(
        SinkKind sinkKind,
        ContentMode contentMode,
        int parallelizationFactor,
        int batchSize,
        long maximumBytes,
        Duration window,
        boolean bisect,
        boolean reportItemFailures) {

    /// What a sink understands.
    public enum SinkKind {
        /// One event a request. What is accepted is the sink's to deliver.
        BROKER,
        /// Batches of events. The sink itself handles them, and its answer tells what failed.
        DIRECT
    }

    /// How a single event is written in a request.
    public enum ContentMode {
        /// Attributes are headers, the data is the body.
        BINARY,
        /// The body is the event in JSON.
        STRUCTURED
    }

    /// What a sink's answer may tell (Lambda's `FunctionResponseTypes`).
    public enum FunctionResponseType {
        /// Which events of a batch failed.
        REPORT_BATCH_ITEM_FAILURES,
        /// Nothing but its status.
        NONE
    }

    /// One event a request.
    public static Batching singly(ContentMode mode, int parallelizationFactor) {
        return new Batching(
                SinkKind.BROKER,
                mode,
                parallelizationFactor,
                1,
                Long.MAX_VALUE,
                Duration.ZERO,
                false,
                false);
    }

    /// What is configured.
    ///
    /// @throws IllegalArgumentException naming the key whose value is absurd
    public static Batching of(DeliveryConfig config) {
        Requirement.range(
                "octavo.delivery.parallelization-factor", config.parallelizationFactor(), 1, 10);
        Requirement.range("octavo.delivery.batch-size", config.batchSize(), 1, 10_000);
        Requirement.range(
                "octavo.delivery.maximum-batching-window-in-seconds",
                config.maximumBatchingWindowInSeconds(),
                0,
                300);
        Requirement.range(
                "octavo.delivery.maximum-batch-bytes",
                config.maximumBatchBytes().asLongValue(),
                1024,
                6 * 1024 * 1024);
        return switch (config.sinkKind()) {
            case BROKER -> singly(config.contentMode(), config.parallelizationFactor());
            case DIRECT ->
                    new Batching(
                            SinkKind.DIRECT,
                            ContentMode.STRUCTURED,
                            config.parallelizationFactor(),
                            config.batchSize(),
                            config.maximumBatchBytes().asLongValue(),
                            Duration.ofSeconds(config.maximumBatchingWindowInSeconds()),
                            config.bisectBatchOnFunctionError(),
                            config.functionResponseTypes()
                                    == FunctionResponseType.REPORT_BATCH_ITEM_FAILURES);
        };
    }
}
