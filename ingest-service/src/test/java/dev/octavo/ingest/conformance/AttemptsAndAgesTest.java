package dev.octavo.ingest.conformance;

import static dev.octavo.ingest.conformance.Answers.FUNCTION_ERROR;
import static dev.octavo.ingest.conformance.Answers.SUCCESS;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.ingest.deadletter.DeadLetter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

@Timeout(30)
class AttemptsAndAgesTest {
    @Test
    void byDefaultARecordIsTriedUntilItSucceeds() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (Mapping mapping =
                new Mapping(
                        _ -> calls.incrementAndGet() < 20 ? FUNCTION_ERROR : SUCCESS, Map.of())) {
            mapping.put("a").finished();

            assertThat(mapping.invocations()).hasSize(20);
            assertThat(mapping.onFailure()).isEmpty();
        }
    }

    @Test
    void afterTheMaximumRetryAttemptsTheBatchGoesToTheOnFailureDestination() throws Exception {
        try (Mapping mapping =
                new Mapping(_ -> FUNCTION_ERROR, Map.of("delivery.maximum-retry-attempts", "2"))) {
            mapping.put("a").finished();

            assertThat(mapping.invocations()).hasSize(3);
            assertThat(mapping.letters())
                    .singleElement()
                    .satisfies(
                            letter -> {
                                assertThat(letter.cause())
                                        .isEqualTo(DeadLetter.Cause.RETRIES_EXHAUSTED);
                                assertThat(letter.attempts()).isEqualTo(3);
                            });
            assertThat(mapping.checkpoint()).contains("1");
        }
    }

    @Test
    void withoutRetriesThereIsOneAttempt() throws Exception {
        try (Mapping mapping =
                new Mapping(_ -> FUNCTION_ERROR, Map.of("delivery.maximum-retry-attempts", "0"))) {
            mapping.put("a").finished();

            assertThat(mapping.invocations()).hasSize(1);
        }
    }

    @Test
    void aRecordOlderThanTheMaximumAgeIsNotSentAtAll() throws Exception {
        Map<String, String> settings =
                Map.of(
                        "delivery.maximum-record-age-in-seconds",
                        "60",
                        "delivery.maximum-batching-window-in-seconds",
                        "300");
        try (Mapping mapping = new Mapping(_ -> SUCCESS, settings)) {
            mapping.put("a", Instant.now().minusSeconds(120))
                    .put("b", Instant.now())
                    .put("c", Instant.now().plusSeconds(86_400))
                    .finished();

            assertThat(mapping.invocations()).containsExactly(List.of("b", "c"));
            assertThat(mapping.letters())
                    .extracting(DeadLetter::cause)
                    .containsExactly(DeadLetter.Cause.TOO_OLD);
        }
    }

    @Test
    void byDefaultNoRecordIsTooOld() throws Exception {
        try (Mapping mapping = new Mapping(_ -> SUCCESS, Map.of())) {
            mapping.put("a", Instant.EPOCH).finished();

            assertThat(mapping.invocations()).containsExactly(List.of("a"));
        }
    }
}
