package dev.octavo.ingest.kinesis;

import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.GetRecordsRequest;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.kinesis.model.GetShardIteratorResponse;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/// Kinesis as KCL polls it: records are asked for on KCL's own thread for the shard, which has
/// nothing else to do than wait for them. A non-blocking client would take each answer apart on two
/// other threads, and its buffers would stand in memory, too.
final class PolledKinesis implements KinesisAsyncClient {
    /// KCL's own limit, which would begin only when the answer is there.
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final KinesisClient kinesis;
    private final KinesisAsyncClient others;
    private final Duration timeout;

    /// @param kinesis for records
    /// @param others for where a shard begins
    PolledKinesis(KinesisClient kinesis, KinesisAsyncClient others) {
        this.kinesis = kinesis;
        this.others = others;
        this.timeout =
                kinesis.serviceClientConfiguration()
                        .overrideConfiguration()
                        .apiCallTimeout()
                        .filter(it -> it.compareTo(LONGEST) < 0)
                        .orElse(LONGEST);
    }

    /// Waits for the records. When that is interrupted, so is whoever waits for what is returned.
    @Override
    public CompletableFuture<GetRecordsResponse> getRecords(GetRecordsRequest request) {
        CompletableFuture<GetRecordsResponse> answer = new CompletableFuture<>();
        try {
            answer.complete(kinesis.getRecords(limited(request)));
        } catch (AbortedException e) {
            Thread.currentThread().interrupt();
        } catch (SdkException e) {
            answer.completeExceptionally(e);
        }
        return answer;
    }

    // KCL says in its requests that it is KCL, which stays.
    private GetRecordsRequest limited(GetRecordsRequest request) {
        AwsRequestOverrideConfiguration.Builder settings =
                request.overrideConfiguration()
                        .map(AwsRequestOverrideConfiguration::toBuilder)
                        .orElseGet(AwsRequestOverrideConfiguration::builder);
        return request.toBuilder()
                .overrideConfiguration(settings.apiCallTimeout(timeout).build())
                .build();
    }

    @Override
    public CompletableFuture<GetShardIteratorResponse> getShardIterator(
            GetShardIteratorRequest request) {
        return others.getShardIterator(request);
    }

    @Override
    public String serviceName() {
        return others.serviceName();
    }

    /// Closes nothing: the clients belong to others.
    @Override
    public void close() {
        // See above.
    }
}
