package dev.octavo.demo.stack;

import dev.octavo.localcloud.LocalCloud;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.s3.S3Client;

/// Makes what must exist before the services start: the stream, the buckets and the journal's table.
/// On a real cluster this is infrastructure; see `deploy/aws`.
final class Resources {
    private Resources() {}

    static void create(LocalCloud cloud, int shards) {
        KinesisClient kinesis = cloud.kinesis();
        kinesis.createStream(stream -> stream.streamName(Names.STREAM).shardCount(shards));
        S3Client s3 = cloud.s3();
        s3.createBucket(bucket -> bucket.bucket(Names.DATASETS_BUCKET));
        s3.createBucket(bucket -> bucket.bucket(Names.DOCUMENTS_BUCKET));
        s3.createBucket(bucket -> bucket.bucket(Names.DEAD_LETTERS_BUCKET));
        DynamoDbClient dynamodb = cloud.dynamodb();
        CreateTableRequest journal = JournalTable.named(Names.JOURNAL_TABLE);
        dynamodb.createTable(journal);
        dynamodb.waiter().waitUntilTableExists(table -> table.tableName(Names.JOURNAL_TABLE));
        kinesis.waiter().waitUntilStreamExists(stream -> stream.streamName(Names.STREAM));
    }
}
