package dev.octavo.ingest.kinesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.model.GetRecordsRequest;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.kinesis.common.StreamIdentifier;
import software.amazon.kinesis.metrics.NullMetricsFactory;
import software.amazon.kinesis.retrieval.KinesisDataFetcherProviderConfig;
import software.amazon.kinesis.retrieval.RetryableRetrievalException;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

class InTurnDataFetcherTest {
    private static final int LARGE = 1 << 20;

    private final Kinesis kinesis = new Kinesis();
    private final Semaphore turn = new Semaphore(1, true);

    @Test
    void shardsWhoseAnswersAreLargeAreAskedOneAfterTheOther() throws Exception {
        Shard first = new Shard("first");
        Shard second = new Shard("second");

        CompletableFuture<GetRecordsResponse> one = first.ask();
        await().until(() -> kinesis.asked.equals(List.of("first")));
        CompletableFuture<GetRecordsResponse> two = second.ask();
        await().until(second::waits);
        assertThat(kinesis.asked).containsExactly("first");
        kinesis.answer("first", LARGE);

        assertThat(one.get(10, TimeUnit.SECONDS).records()).hasSize(1);
        await().until(() -> kinesis.asked.equals(List.of("first", "second")));
        kinesis.answer("second", LARGE);
        assertThat(two.get(10, TimeUnit.SECONDS).records()).hasSize(1);
    }

    @Test
    void aShardWhoseLastAnswerWasSmallDoesNotWait() throws Exception {
        Shard small = new Shard("small");
        Shard large = new Shard("large");
        CompletableFuture<GetRecordsResponse> before = small.ask();
        kinesis.answer("small", LARGE - 1);
        before.get(10, TimeUnit.SECONDS);

        CompletableFuture<GetRecordsResponse> unanswered = large.ask();
        await().until(() -> kinesis.asked.contains("large"));
        CompletableFuture<GetRecordsResponse> next = small.ask();
        kinesis.answer("small", 1);

        assertThat(next.get(10, TimeUnit.SECONDS).records()).hasSize(1);
        assertThat(unanswered).isNotDone();
    }

    @Test
    void aFailureLeavesTheTurnToTheNext() throws Exception {
        CompletableFuture<GetRecordsResponse> failing = new Shard("failing").ask();
        kinesis.pending("failing").completeExceptionally(new IllegalStateException("on purpose"));
        await().until(failing::isCompletedExceptionally);

        CompletableFuture<GetRecordsResponse> next = new Shard("next").ask();
        kinesis.answer("next", 1);

        assertThat(next.get(10, TimeUnit.SECONDS).records()).hasSize(1);
    }

    @Test
    void anAnswerThatSaysNeitherWhereToGoOnNorThatTheShardHasEndedIsAskedForAgain() {
        CompletableFuture<GetRecordsResponse> senseless = new Shard("shard").ask();

        kinesis.pending("shard").complete(GetRecordsResponse.builder().build());

        assertThat(senseless)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .withCauseInstanceOf(RetryableRetrievalException.class);
    }

    private final class Shard {
        private final String name;
        private final InTurnDataFetcher fetcher;
        private final AtomicReference<Thread> thread = new AtomicReference<>();

        Shard(String name) {
            this.name = name;
            fetcher =
                    new InTurnDataFetcher(
                            kinesis,
                            new KinesisDataFetcherProviderConfig(
                                    StreamIdentifier.singleStreamInstance("stream"),
                                    name,
                                    new NullMetricsFactory(),
                                    10_000,
                                    Duration.ofSeconds(30)),
                            turn);
        }

        /// On a thread of its own, as KCL does.
        CompletableFuture<GetRecordsResponse> ask() {
            CompletableFuture<GetRecordsResponse> answer = new CompletableFuture<>();
            thread.set(
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        try {
                                            answer.complete(
                                                    fetcher.getGetRecordsResponse(request(name)));
                                        } catch (Exception e) {
                                            answer.completeExceptionally(e);
                                        }
                                    }));
            return answer;
        }

        boolean waits() {
            return thread.get().getState() == Thread.State.WAITING;
        }
    }

    private static GetRecordsRequest request(String iterator) {
        return GetRecordsRequest.builder().shardIterator(iterator).build();
    }

    /// Answers when it is told to.
    private static final class Kinesis implements KinesisAsyncClient {
        private final List<String> asked = new CopyOnWriteArrayList<>();
        private final List<CompletableFuture<GetRecordsResponse>> answers =
                new CopyOnWriteArrayList<>();

        @Override
        public CompletableFuture<GetRecordsResponse> getRecords(GetRecordsRequest request) {
            CompletableFuture<GetRecordsResponse> answer = new CompletableFuture<>();
            answers.add(answer);
            asked.add(request.shardIterator());
            return answer;
        }

        CompletableFuture<GetRecordsResponse> pending(String shard) {
            await().until(() -> asked.contains(shard) && !last(shard).isDone());
            return last(shard);
        }

        private CompletableFuture<GetRecordsResponse> last(String shard) {
            return answers.get(asked.lastIndexOf(shard));
        }

        void answer(String shard, int bytes) {
            pending(shard)
                    .complete(
                            GetRecordsResponse.builder()
                                    .nextShardIterator(shard)
                                    .records(List.of(record(bytes)))
                                    .build());
        }

        private static Record record(int bytes) {
            return Record.builder().data(SdkBytes.fromByteArray(new byte[bytes])).build();
        }

        @Override
        public String serviceName() {
            return "kinesis";
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}
