package dev.octavo.ingest.kinesis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;

import org.junit.jupiter.api.Test;

import software.amazon.kinesis.retrieval.AggregatorUtil;
import software.amazon.kinesis.retrieval.KinesisClientRecord;
import software.amazon.kinesis.retrieval.kpl.Messages;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

class AggregatesTest {
    private final Aggregates aggregates = new Aggregates();

    @Test
    void anAggregatedRecordIsTakenApart() {
        byte[] data =
                aggregated(
                        Messages.AggregatedRecord.newBuilder()
                                .addPartitionKeyTable("a")
                                .addPartitionKeyTable("b")
                                .addRecords(part("one", 0))
                                .addRecords(part("two", 1))
                                .addRecords(part("three", 0))
                                .build());

        List<KinesisClientRecord> parts = aggregates.deaggregate(read(record(data)));

        assertThat(parts).extracting(AggregatesTest::text).containsExactly("one", "two", "three");
        assertThat(parts)
                .extracting(KinesisClientRecord::partitionKey)
                .containsExactly("a", "b", "a");
        assertThat(parts)
                .extracting(KinesisClientRecord::subSequenceNumber)
                .containsExactly(0L, 1L, 2L);
        assertThat(parts).allMatch(KinesisClientRecord::aggregated);
    }

    @Test
    void noPartIsDroppedForBelongingToAnotherShard() {
        byte[] data =
                aggregated(
                        Messages.AggregatedRecord.newBuilder()
                                .addPartitionKeyTable("a")
                                .addRecords(part("one", 0))
                                .build());

        List<KinesisClientRecord> parts = aggregates.deaggregate(read(record(data)), "0", "1");

        assertThat(parts).extracting(AggregatesTest::text).containsExactly("one");
    }

    @Test
    void aRecordWithABadPartIsPassedOnWhole() {
        byte[] data =
                aggregated(
                        Messages.AggregatedRecord.newBuilder()
                                .addPartitionKeyTable("a")
                                .addRecords(part("one", 0))
                                .addRecords(part("two", 7))
                                .build());
        KinesisClientRecord record = record(data);

        assertThat(aggregates.deaggregate(read(record))).containsExactly(record);
    }

    @Test
    void whatIsNoAggregateIsPassedOnAsItIs() {
        byte[] damaged =
                aggregated(
                        Messages.AggregatedRecord.newBuilder()
                                .addPartitionKeyTable("a")
                                .addRecords(part("one", 0))
                                .build());
        damaged[damaged.length - 1]++;
        List<KinesisClientRecord> records =
                List.of(
                        record(new byte[0]),
                        record("short".getBytes(StandardCharsets.UTF_8)),
                        record(
                                "a text that is longer than any digest"
                                        .getBytes(StandardCharsets.UTF_8)),
                        record(aggregated(Messages.AggregatedRecord.getDefaultInstance())),
                        record(damaged));

        List<KinesisClientRecord> same = aggregates.deaggregate(new ArrayList<>(records));

        assertThat(same).containsExactlyElementsOf(records);
        assertThat(same.get(1).data().remaining()).isEqualTo(5);
    }

    private static Messages.Record part(String data, int partitionKeyIndex) {
        return Messages.Record.newBuilder()
                .setPartitionKeyIndex(partitionKeyIndex)
                .setData(ByteString.copyFromUtf8(data))
                .build();
    }

    private static byte[] aggregated(Messages.AggregatedRecord message) {
        byte[] body = message.toByteArray();
        return ByteBuffer.allocate(4 + body.length + 16)
                .put(AggregatorUtil.AGGREGATED_RECORD_MAGIC)
                .put(body)
                .put(md5(body))
                .array();
    }

    private static byte[] md5(byte[] data) {
        try {
            return MessageDigest.getInstance("MD5").digest(data);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KinesisClientRecord record(byte[] data) {
        return KinesisClientRecord.builder()
                .sequenceNumber("49")
                .partitionKey("whole")
                .data(ByteBuffer.wrap(data).asReadOnlyBuffer())
                .build();
    }

    @Test
    void whatIsTakenApartIsTakenFromTheOneThatAsks() {
        List<KinesisClientRecord> read = read(record(new byte[] {1}));

        List<KinesisClientRecord> parts = aggregates.deaggregate(read);

        assertThat(parts).hasSize(1);
        assertThat(read).isEmpty();
    }

    private static List<KinesisClientRecord> read(KinesisClientRecord record) {
        return new ArrayList<>(List.of(record));
    }

    private static String text(KinesisClientRecord record) {
        return StandardCharsets.UTF_8.decode(record.data().duplicate()).toString();
    }
}
