package dev.octavo.ingest.kinesis;

import com.google.protobuf.InvalidProtocolBufferException;

import software.amazon.kinesis.retrieval.AggregatorUtil;
import software.amazon.kinesis.retrieval.KinesisClientRecord;
import software.amazon.kinesis.retrieval.kpl.Messages;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Takes records apart that the Kinesis Producer Library put together (its aggregation format:
/// four magic bytes, a protobuf message, its MD5).
///
/// KCL's own code for this drops what follows a bad part, and drops whole records when one of
/// their parts belongs to another shard, as it happens after a split. Here a record that cannot
/// be taken apart is passed on whole, and no part is dropped.
final class Aggregates extends AggregatorUtil {
    private static final int DIGEST_SIZE = 16;

    /// KCL keeps the records until it has read the next ones, which it does not while the sink is
    /// down. What is taken apart is taken from it, or all would stand in memory twice.
    ///
    /// @param records empty afterwards
    /// @return a list that may be changed, as KCL does
    @Override
    public List<KinesisClientRecord> deaggregate(
            List<KinesisClientRecord> records,
            BigInteger startingHashKey,
            BigInteger endingHashKey) {
        List<KinesisClientRecord> parts = new ArrayList<>(records.size());
        for (KinesisClientRecord record : records) {
            message(record.data())
                    .flatMap(message -> parts(record, message))
                    .ifPresentOrElse(parts::addAll, () -> parts.add(record));
        }
        records.clear();
        return parts;
    }

    private Optional<Messages.AggregatedRecord> message(ByteBuffer data) {
        int size = data.remaining() - AGGREGATED_RECORD_MAGIC.length - DIGEST_SIZE;
        if (size <= 0) {
            return Optional.empty();
        }
        byte[] magic = new byte[AGGREGATED_RECORD_MAGIC.length];
        ByteBuffer in = data.duplicate();
        in.get(magic);
        if (!Arrays.equals(magic, AGGREGATED_RECORD_MAGIC)) {
            return Optional.empty();
        }
        byte[] body = new byte[size];
        byte[] digest = new byte[DIGEST_SIZE];
        in.get(body).get(digest);
        if (!Arrays.equals(digest, calculateTailCheck(body))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Messages.AggregatedRecord.parseFrom(body));
        } catch (InvalidProtocolBufferException e) {
            return Optional.empty();
        }
    }

    private Optional<List<KinesisClientRecord>> parts(
            KinesisClientRecord whole, Messages.AggregatedRecord message) {
        List<KinesisClientRecord> parts = new ArrayList<>(message.getRecordsCount());
        for (Messages.Record part : message.getRecordsList()) {
            if (part.getPartitionKeyIndex() >= message.getPartitionKeyTableCount()) {
                return Optional.empty();
            }
            String key = message.getPartitionKeyTable((int) part.getPartitionKeyIndex());
            parts.add(
                    whole.toBuilder()
                            .data(part.getData().asReadOnlyByteBuffer())
                            .partitionKey(key)
                            .aggregated(true)
                            .subSequenceNumber(parts.size())
                            .build());
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
    }
}
