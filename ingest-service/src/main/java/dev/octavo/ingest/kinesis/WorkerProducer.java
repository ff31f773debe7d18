package dev.octavo.ingest.kinesis;

import dev.octavo.ingest.Shards;
import dev.octavo.ingest.delivery.Requirement;
import dev.octavo.ingest.kinesis.KinesisConfig.Retrieval;
import dev.octavo.ingest.kinesis.KinesisConfig.StartingPosition;
import dev.octavo.logging.Printable;

import io.quarkus.runtime.Quarkus;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;

import java.time.Clock;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/// Makes the worker out of the configuration, which it checks.
@Singleton
final class WorkerProducer {
    private static final Pattern STREAM_NAME = Pattern.compile("[A-Za-z0-9_.-]{1,128}");
    private static final Pattern CONSUMER_ARN =
            Pattern.compile("arn:[a-z-]+:kinesis:[^:/]*:[^:/]*:[a-z]+/[^:/]+/consumer/[^/]+");
    private static final Pattern TABLE_NAME = Pattern.compile("[A-Za-z0-9_.-]{3,255}");

    private final KinesisConfig config;

    WorkerProducer(KinesisConfig config) {
        this.config = config;
    }

    /// @throws IllegalArgumentException naming the key whose value is absurd
    @Produces
    @Singleton
    Worker worker(
            KinesisAsyncClient kinesis,
            KinesisClient blocking,
            DynamoDbAsyncClient dynamoDbAsync,
            DynamoDbClient dynamoDb,
            Shards shards,
            Clock clock) {
        requireName(
                "octavo.kinesis.stream-name",
                config.streamName(),
                STREAM_NAME,
                "1 to 128 letters, digits, dots, dashes and underscores");
        requireName(
                "octavo.kinesis.application-name",
                config.applicationName(),
                TABLE_NAME,
                "3 to 255 letters, digits, dots, dashes and underscores");
        Requirement.positive("octavo.kinesis.checkpoint-interval", config.checkpointInterval());
        Requirement.positive("octavo.kinesis.shutdown-timeout", config.shutdownTimeout());
        requireTimestampIfAsked();
        requireConsumer();
        return new Worker(
                config,
                new SchedulerFactory(config, workerId(), kinesis, blocking, dynamoDbAsync),
                new LeaseTable(dynamoDb, config.applicationName()),
                shards,
                clock,
                // What is in flight is not checkpointed: the next process reads it again.
                () -> Quarkus.asyncExit(1));
    }

    private String workerId() {
        return config.workerId()
                .orElseGet(
                        () ->
                                "%s-%d-%s"
                                        .formatted(
                                                Objects.requireNonNullElse(
                                                        System.getenv("HOSTNAME"), "ingest"),
                                                ProcessHandle.current().pid(),
                                                HexFormat.of()
                                                        .toHexDigits(
                                                                ThreadLocalRandom.current()
                                                                        .nextInt())));
    }

    private void requireTimestampIfAsked() {
        boolean asked = config.startingPosition() == StartingPosition.AT_TIMESTAMP;
        if (asked != config.startingPositionTimestamp().isPresent()) {
            throw new IllegalArgumentException(
                    "octavo.kinesis.starting-position-timestamp: is "
                            + (asked ? "missing" : "given")
                            + "; expected together with octavo.kinesis.starting-position"
                            + " AT_TIMESTAMP, and only with it");
        }
    }

    private void requireConsumer() {
        config.consumerName()
                .ifPresent(
                        name ->
                                requireName(
                                        "octavo.kinesis.consumer-name",
                                        name,
                                        STREAM_NAME,
                                        "1 to 128 letters, digits, dots, dashes and underscores"));
        config.consumerArn()
                .ifPresent(
                        arn ->
                                requireName(
                                        "octavo.kinesis.consumer-arn",
                                        arn,
                                        CONSUMER_ARN,
                                        "arn:…:kinesis:…:stream/…/consumer/…"));
        if (config.consumerName().isPresent() && config.consumerArn().isPresent()) {
            throw new IllegalArgumentException(
                    "octavo.kinesis.consumer-arn: given together with octavo.kinesis.consumer-name;"
                            + " expected one of them");
        }
        if (config.retrieval() == Retrieval.FAN_OUT
                && config.consumerArn().isEmpty()
                && config.consumerName().isEmpty()) {
            requireName(
                    "octavo.kinesis.application-name",
                    config.applicationName(),
                    STREAM_NAME,
                    "128 characters at most, or octavo.kinesis.consumer-name, with retrieval"
                            + " fan-out");
        }
    }

    private static void requireName(String key, String value, Pattern pattern, String expected) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    key + ": is " + Printable.quoted(value) + "; expected " + expected);
        }
    }
}
