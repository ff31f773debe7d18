package dev.octavo.ingest.kinesis;

import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.GetRecordsRequest;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.kinesis.retrieval.DataFetcherProviderConfig;
import software.amazon.kinesis.retrieval.GetRecordsResponseAdapter;
import software.amazon.kinesis.retrieval.polling.KinesisDataFetcher;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;

/// Asks Kinesis for the records of one shard, and for those of one shard at a time while they are
/// large: an answer stands in memory several times over while it is taken apart. A shard whose
/// last answer was small does not wait for the others.
///
/// Each shard is asked on KCL's own thread for it, which has nothing else to do: through the
/// non-blocking client, it would wait while two other threads took the answer apart, and the
/// buffers of that client would stand in memory, too.
final class InTurnDataFetcher extends KinesisDataFetcher {
    /// In bytes.
    private static final long LARGE = 1 << 20;

    private final KinesisClient kinesis;
    private final Semaphore turn;

    /// Nothing is known of the first answer, so it may be large.
    private boolean large = true;

    /// @param kinesis for records
    /// @param others for KCL's other questions, such as where a shard begins
    /// @param turn the one permit of all shards
    InTurnDataFetcher(
            KinesisClient kinesis,
            KinesisAsyncClient others,
            DataFetcherProviderConfig shard,
            Semaphore turn) {
        super(others, shard);
        this.kinesis = kinesis;
        this.turn = turn;
    }

    @Override
    public GetRecordsResponse getGetRecordsResponse(GetRecordsRequest request)
            throws ExecutionException, InterruptedException {
        if (!large) {
            return measured(read(request));
        }
        turn.acquire();
        try {
            return measured(read(request));
        } finally {
            turn.release();
        }
    }

    // KCL expects what it gets from its own client: the reason inside, or an interruption.
    private GetRecordsResponse read(GetRecordsRequest request)
            throws ExecutionException, InterruptedException {
        try {
            return kinesis.getRecords(request);
        } catch (AbortedException e) {
            throw interrupted(e);
        } catch (SdkException e) {
            throw new ExecutionException(e);
        }
    }

    private static InterruptedException interrupted(AbortedException e) {
        InterruptedException interrupted = new InterruptedException(e.getMessage());
        interrupted.initCause(e);
        return interrupted;
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
