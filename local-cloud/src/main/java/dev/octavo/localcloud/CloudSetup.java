package dev.octavo.localcloud;

import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;

import java.time.Duration;

/// Makes streams, tables and buckets, and waits until they can be used. What exists already is
/// left as it is. Works on AWS as on the local cloud.
///
/// @param kinesis makes the streams
/// @param dynamodb makes the tables
/// @param s3 makes the buckets
public record CloudSetup(KinesisClient kinesis, DynamoDbClient dynamodb, S3Client s3) {

    /// Often, since emulators are quick, and for a minute, since AWS is not.
    private static final BackoffStrategy POLL =
            BackoffStrategy.fixedDelayWithoutJitter(Duration.ofMillis(100));

    private static final int POLLS = 600;

    /// A stream with that many open shards, active.
    public CloudSetup stream(String name, int shards) {
        try {
            kinesis.createStream(stream -> stream.streamName(name).shardCount(shards));
        } catch (software.amazon.awssdk.services.kinesis.model.ResourceInUseException exists) {
            // Left as it is.
        }
        try (var waiter = kinesis.waiter()) {
            waiter.waitUntilStreamExists(
                    stream -> stream.streamName(name),
                    wait -> wait.backoffStrategyV2(POLL).maxAttempts(POLLS));
        }
        return this;
    }

    /// A table, active.
    public CloudSetup table(CreateTableRequest table) {
        try {
            dynamodb.createTable(table);
        } catch (ResourceInUseException exists) {
            // Left as it is.
        }
        try (var waiter = dynamodb.waiter()) {
            waiter.waitUntilTableExists(
                    request -> request.tableName(table.tableName()),
                    wait -> wait.backoffStrategyV2(POLL).maxAttempts(POLLS));
        }
        return this;
    }

    /// A bucket of ours.
    public CloudSetup bucket(String name) {
        try {
            s3.createBucket(bucket -> bucket.bucket(name));
        } catch (BucketAlreadyOwnedByYouException exists) {
            // Left as it is.
        }
        return this;
    }
}
