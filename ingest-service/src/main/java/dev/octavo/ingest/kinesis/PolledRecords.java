package dev.octavo.ingest.kinesis;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.kinesis.model.ChildShard;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.kinesis.retrieval.GetRecordsResponseAdapter;
import software.amazon.kinesis.retrieval.KinesisClientRecord;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What KCL needs of an answer. It keeps that while the records are processed, which takes as long
/// as a sink is down: the answer itself would hold its bytes as they came over the wire, and each
/// record's data where no one else can get at it without a copy.
///
/// @param records a list that is emptied once they are taken over; their data is in arrays of
///     their own
record PolledRecords(
        List<KinesisClientRecord> records,
        @Nullable Long millisBehindLatest,
        List<ChildShard> childShards,
        @Nullable String nextShardIterator,
        String requestId)
        implements GetRecordsResponseAdapter {
    static PolledRecords of(GetRecordsResponse answer) {
        return new PolledRecords(
                answer.records().stream()
                        .map(PolledRecords::record)
                        .collect(Collectors.toCollection(ArrayList::new)),
                answer.millisBehindLatest(),
                answer.childShards(),
                answer.nextShardIterator(),
                answer.responseMetadata().requestId());
    }

    private static KinesisClientRecord record(Record record) {
        return KinesisClientRecord.fromRecord(record).toBuilder()
                .data(ByteBuffer.wrap(record.data().asByteArrayUnsafe()))
                .build();
    }
}
