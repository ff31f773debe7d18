package dev.octavo.ingest.kinesis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.awscore.DefaultAwsResponseMetadata;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.KinesisResponseMetadata;
import software.amazon.awssdk.services.kinesis.model.Record;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;

class PolledRecordsTest {
    private final byte[] data = {1, 2};
    private final GetRecordsResponse answer =
            (GetRecordsResponse)
                    GetRecordsResponse.builder()
                            .records(
                                    Record.builder()
                                            .sequenceNumber("7")
                                            .partitionKey("key")
                                            .approximateArrivalTimestamp(Instant.EPOCH)
                                            .data(SdkBytes.fromByteArrayUnsafe(data))
                                            .build())
                            .millisBehindLatest(5L)
                            .nextShardIterator("next")
                            .responseMetadata(
                                    KinesisResponseMetadata.create(
                                            DefaultAwsResponseMetadata.create(
                                                    Map.of("AWS_REQUEST_ID", "request"))))
                            .build();

    @Test
    void theDataIsNotCopied() {
        var record = PolledRecords.of(answer).records().getFirst();

        ByteBuffer bytes = record.data();
        assertThat(bytes.hasArray()).isTrue();
        assertThat(bytes.arrayOffset()).isZero();
        assertThat(bytes.array()).isSameAs(data);
        assertThat(record.sequenceNumber()).isEqualTo("7");
        assertThat(record.partitionKey()).isEqualTo("key");
        assertThat(record.approximateArrivalTimestamp()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void theRestOfTheAnswerIsThere() {
        PolledRecords polled = PolledRecords.of(answer);

        assertThat(polled.millisBehindLatest()).isEqualTo(5);
        assertThat(polled.nextShardIterator()).isEqualTo("next");
        assertThat(polled.childShards()).isEmpty();
        assertThat(polled.requestId()).isEqualTo("request");
    }
}
