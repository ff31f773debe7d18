package dev.octavo.ingest.deadletter;

import dev.octavo.aws.AwsCalls;
import dev.octavo.ingest.translation.ShardRecord;
import dev.octavo.logging.Printable;

import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Supplier;

/// Dead letters in S3, one object each, under
/// `{prefix}/{yyyy}/{MM}/{dd}/{cause}/{shardId}/{sequenceNumber}[-{subSequenceNumber}].json`.
/// The day is the one of the record's arrival, so that a record that is read again finds its
/// own object.
final class S3Destination implements Destination {
    private static final String MEDIA_TYPE = "application/json";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZoneOffset.UTC);

    private final Supplier<S3Client> s3;
    private final String bucket;
    private final String prefix;
    private final String streamName;
    private final Clock clock;

    S3Destination(
            Supplier<S3Client> s3, String bucket, String prefix, String streamName, Clock clock) {
        this.s3 = s3;
        this.bucket = bucket;
        this.prefix = prefix;
        this.streamName = streamName;
        this.clock = clock;
    }

    @Override
    public Optional<String> put(DeadLetter letter) throws InterruptedException {
        DeadLetterDocument document = new DeadLetterDocument(letter, streamName, clock.instant());
        try {
            AwsCalls.call(
                    () ->
                            s3.get()
                                    .putObject(
                                            put ->
                                                    put.bucket(bucket)
                                                            .key(key(letter))
                                                            .contentType(MEDIA_TYPE),
                                            RequestBody.fromContentProvider(
                                                    document::open,
                                                    document.length(),
                                                    MEDIA_TYPE)));
            return Optional.empty();
        } catch (AbortedException e) {
            throw interrupted(e);
        } catch (SdkException e) {
            return Optional.of(Printable.quoted(String.valueOf(e.getMessage())));
        }
    }

    @Override
    public String name() {
        return "bucket=" + bucket;
    }

    private static InterruptedException interrupted(AbortedException cause) {
        InterruptedException interrupted = new InterruptedException("writing was interrupted");
        interrupted.initCause(cause);
        return interrupted;
    }

    private String key(DeadLetter letter) {
        ShardRecord record = letter.record();
        String place = record.position().toString().replace(':', '-');
        return "%s/%s/%s/%s/%s.json"
                .formatted(
                        prefix,
                        DAY.format(record.arrival()),
                        letter.cause().word(),
                        record.shardId(),
                        place);
    }
}
