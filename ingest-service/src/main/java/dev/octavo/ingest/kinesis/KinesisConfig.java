package dev.octavo.ingest.kinesis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Which stream is read, and how.
@ConfigMapping(prefix = "octavo.kinesis")
public interface KinesisConfig {
    /// The name of the Kinesis data stream. Required.
    String streamName();

    /// The name under which progress is kept: the name of the lease table in DynamoDB.
    /// Instances with the same name share the shards. 3 to 255 letters, digits, dots, dashes
    /// and underscores. Default: `octavo-ingest`.
    @WithDefault("octavo-ingest")
    String applicationName();

    /// The name of this instance, which no other one may have at the same time; one that comes
    /// back under its name has its shards again at once. Default: host name, process id and a
    /// random number.
    Optional<String> workerId();

    /// Where reading begins when no progress is kept yet: `TRIM_HORIZON` (the oldest record),
    /// `LATEST`, or `AT_TIMESTAMP`. Default: `TRIM_HORIZON`.
    @WithDefault("TRIM_HORIZON")
    StartingPosition startingPosition();

    /// The arrival from which on records are read, such as `2026-02-01T00:00:00Z`. Required for
    /// `AT_TIMESTAMP`, and only for it.
    Optional<Instant> startingPositionTimestamp();

    /// How records are read: `polling` asks every shard again and again, and shares its 2 MB a
    /// second with every other reader of the stream; with `fan-out` (enhanced fan-out, which AWS
    /// charges for) Kinesis sends records as they come, and this reader has 2 MB a second of
    /// each shard for itself. Default: `polling`.
    @WithDefault("polling")
    Retrieval retrieval();

    /// The name under which this reader is registered with the stream for `fan-out`, if it is
    /// not yet; 1 to 128 letters, digits, dots, dashes and underscores. Not together with
    /// `octavo.kinesis.consumer-arn`. Default: `octavo.kinesis.application-name`.
    Optional<String> consumerName();

    /// The ARN of a consumer that is registered with the stream already: then this service
    /// registers none for `fan-out`, and needs no right to do so. Default: none.
    Optional<String> consumerArn();

    /// How eagerly shards are polled and leases watched: `production`, with a read each second
    /// and mostly KCL's own values for leases, or `development`, which starts and fails over within
    /// seconds and would cost money on AWS. Default: `production`.
    @WithDefault("production")
    Tuning tuning();

    /// How often progress is written down, if there is some: what was delivered since is
    /// delivered again after a crash. Each write is one of DynamoDB for each shard. Default: 1
    /// s.
    @WithDefault("1s")
    Duration checkpointInterval();

    /// How long what is in flight may take to finish when the service is stopped, or a shard
    /// goes to another instance. Default: 20 s, within the 30 s that Kubernetes gives a pod,
    /// and KCL a handover.
    @WithDefault("20s")
    Duration shutdownTimeout();

    /// How records are read.
    enum Retrieval {
        /// By asking for them.
        POLLING,
        /// By having them sent.
        FAN_OUT
    }

    /// Where reading begins.
    enum StartingPosition {
        /// With the oldest record that the stream still has.
        TRIM_HORIZON,
        /// With what comes after the start.
        LATEST,
        /// With what arrived from a time on.
        AT_TIMESTAMP
    }
}
