package dev.octavo.ingest.kinesis;

import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.model.GetRecordsRequest;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.kinesis.retrieval.DataFetcherProviderConfig;
import software.amazon.kinesis.retrieval.GetRecordsResponseAdapter;
import software.amazon.kinesis.retrieval.polling.KinesisDataFetcher;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;

/// Asks Kinesis for the records of one shard, and for those of one shard at a time while they are
/// large: an answer stands in memory several times over while it is taken apart. A shard whose
/// last answer was small does not wait for the others.
final class InTurnDataFetcher extends KinesisDataFetcher {
    /// In bytes.
    private static final long LARGE = 1 << 20;

    private final Semaphore turn;

    /// Nothing is known of the first answer, so it may be large.
    private boolean large = true;

    /// @param turn the one permit of all shards
    InTurnDataFetcher(KinesisAsyncClient kinesis, DataFetcherProviderConfig shard, Semaphore turn) {
        super(kinesis, shard);
        this.turn = turn;
    }

    @Override
    public GetRecordsResponse getGetRecordsResponse(GetRecordsRequest request)
            throws ExecutionException, InterruptedException, TimeoutException {
        if (!large) {
            return measured(super.getGetRecordsResponse(request));
        }
        turn.acquire();
        try {
            return measured(super.getGetRecordsResponse(request));
        } finally {
            turn.release();
        }
    }

    @Override
    protected GetRecordsResponseAdapter getRecordsAdapter(String iterator) {
        return PolledRecords.of(getRecords(iterator));
    }

    private GetRecordsResponse measured(GetRecordsResponse answer) {
        large = bytes(answer) >= LARGE;
        return answer;
    }

    private static long bytes(GetRecordsResponse answer) {
        long bytes = 0;
        for (var record : answer.records()) {
            // A view of the data: its other ways out make a copy.
            bytes += record.data().asByteBuffer().remaining();
        }
        return bytes;
    }
}
