package dev.octavo.ingest.kinesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.KinesisServiceClientConfiguration;
import software.amazon.awssdk.services.kinesis.model.GetRecordsRequest;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.ProvisionedThroughputExceededException;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

class PolledKinesisTest {
    private static final GetRecordsResponse ANSWER =
            GetRecordsResponse.builder().nextShardIterator("next").build();

    private final AtomicReference<GetRecordsRequest> asked = new AtomicReference<>();

    @Test
    void theAnswerIsThereWhenItIsReturned() {
        var answer = polled(() -> ANSWER, Duration.ofMinutes(1)).getRecords(request());

        assertThat(answer).isCompletedWithValue(ANSWER);
        assertThat(asked.get().shardIterator()).isEqualTo("iterator");
    }

    @Test
    void aFailureIsTheAnswer() {
        SdkException throttled = ProvisionedThroughputExceededException.builder().build();

        var answer = polled(failing(throttled), Duration.ofMinutes(1)).getRecords(request());

        assertThatThrownBy(answer::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isSameAs(throttled);
    }

    @Test
    void whoIsInterruptedWhileItAsksIsInterruptedWhenItWaits() {
        var answer =
                polled(failing(AbortedException.create("on purpose")), Duration.ofMinutes(1))
                        .getRecords(request());

        assertThatThrownBy(() -> answer.get(10, TimeUnit.SECONDS))
                .isInstanceOf(InterruptedException.class);
    }

    @ParameterizedTest
    @CsvSource({"PT1M, PT30S", "PT10S, PT10S"})
    void noCallTakesLongerThanKclWouldWait(Duration configured, Duration expected) {
        var _ = polled(() -> ANSWER, configured).getRecords(request());

        assertThat(asked.get().overrideConfiguration().orElseThrow().apiCallTimeout())
                .contains(expected);
    }

    @Test
    void whatKclSetsForACallStays() {
        GetRecordsRequest request =
                request().toBuilder()
                        .overrideConfiguration(it -> it.putHeader("name", "value"))
                        .build();

        var _ = polled(() -> ANSWER, Duration.ofMinutes(1)).getRecords(request);

        assertThat(asked.get().overrideConfiguration().orElseThrow().headers())
                .containsEntry("name", List.of("value"));
    }

    private static GetRecordsRequest request() {
        return GetRecordsRequest.builder().shardIterator("iterator").build();
    }

    private static Supplier<GetRecordsResponse> failing(SdkException failure) {
        return () -> {
            throw failure;
        };
    }

    private PolledKinesis polled(Supplier<GetRecordsResponse> answers, Duration timeout) {
        return new PolledKinesis(
                new KinesisClient() {
                    @Override
                    public GetRecordsResponse getRecords(GetRecordsRequest request) {
                        asked.set(request);
                        return answers.get();
                    }

                    @Override
                    public KinesisServiceClientConfiguration serviceClientConfiguration() {
                        return KinesisServiceClientConfiguration.builder()
                                .overrideConfiguration(
                                        ClientOverrideConfiguration.builder()
                                                .apiCallTimeout(timeout)
                                                .build())
                                .build();
                    }

                    @Override
                    public String serviceName() {
                        return "kinesis";
                    }

                    @Override
                    public void close() {
                        // Holds nothing.
                    }
                },
                new KinesisAsyncClient() {
                    @Override
                    public String serviceName() {
                        return "kinesis";
                    }

                    @Override
                    public void close() {
                        // Holds nothing.
                    }
                });
    }
}
