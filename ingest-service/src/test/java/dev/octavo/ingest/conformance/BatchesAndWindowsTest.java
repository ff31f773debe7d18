package dev.octavo.ingest.conformance;

import static dev.octavo.ingest.conformance.Answers.SUCCESS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

@Timeout(30)
class BatchesAndWindowsTest {
    private static final String WINDOW = "delivery.maximum-batching-window-in-seconds";

    @Test
    void aFullBatchIsSentBeforeItsWindowEnds() throws Exception {
        try (Mapping mapping =
                new Mapping(_ -> SUCCESS, Map.of(WINDOW, "300", "delivery.batch-size", "2"))) {
            mapping.put("a", "b", "c");

            await().until(() -> mapping.flow().status().ledger().delivered() == 2);
            assertThat(mapping.invocations()).containsExactly(List.of("a", "b"));
        }
    }

    @Test
    void aBatchThatIsNotFullIsSentWhenItsWindowEnds() throws Exception {
        try (Mapping mapping = new Mapping(_ -> SUCCESS, Map.of(WINDOW, "1"))) {
            mapping.put("a", "b");

            await().until(() -> mapping.flow().status().ledger().delivered() == 2);
            assertThat(mapping.invocations()).containsExactly(List.of("a", "b"));
        }
    }

    @Test
    void withoutAWindowWhatIsThereIsSentAtOnce() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        try (Mapping mapping =
                new Mapping(
                        _ -> {
                            open.await();
                            return SUCCESS;
                        },
                        Map.of())) {
            mapping.put("a", "b", "c");
            open.countDown();
            mapping.finished();

            assertThat(mapping.invocations()).containsExactly(List.of("a"), List.of("b", "c"));
        }
    }

    @Test
    void aBatchEndsWhereItWouldExceedThePayloadLimitAndALargerRecordGoesAlone() throws Exception {
        String large = "x".repeat(700);
        try (Mapping mapping =
                new Mapping(
                        _ -> SUCCESS,
                        Map.of(WINDOW, "300", "delivery.maximum-batch-bytes", "1K"))) {
            mapping.put("a", "b", "c");
            for (int i = 0; i < 2; i++) {
                mapping.putRecord(
                        "large" + i,
                        "{\"specversion\":\"1.0\",\"id\":\"%d\",\"source\":\"/s\",\"type\":\"%s\"}"
                                .formatted(i, large.repeat(i + 1)),
                        Instant.now());
            }
            mapping.finished();

            assertThat(mapping.invocations()).contains(List.of("0"), List.of("1"));
            assertThat(mapping.flow().status().ledger().delivered()).isEqualTo(5);
        }
    }

    @Test
    void noBatchWaitsForRecordsThatCannotCome() throws Exception {
        Map<String, String> settings =
                Map.of(WINDOW, "300", "delivery.maximum-records-in-flight", "3");
        try (Mapping mapping = new Mapping(_ -> SUCCESS, settings)) {
            mapping.put("a", "b", "c", "d");

            assertThat(mapping.flow().status().ledger().polled()).isEqualTo(4);
            assertThat(mapping.invocations()).isNotEmpty();
        }
    }

    @Test
    void asManyBatchesAreOpenAsTheParallelizationFactorAllowsAndAKeyIsInOneOfThem()
            throws Exception {
        AtomicInteger open = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch three = new CountDownLatch(3);
        Map<String, String> settings =
                Map.of("delivery.parallelization-factor", "3", "delivery.batch-size", "1");
        try (Mapping mapping =
                new Mapping(
                        _ -> {
                            most.accumulateAndGet(open.incrementAndGet(), Math::max);
                            three.countDown();
                            three.await();
                            open.decrementAndGet();
                            return SUCCESS;
                        },
                        settings)) {
            mapping.put("a1", "a2", "b1", "c1", "d1", "a3").finished();

            assertThat(most).hasValue(3);
            assertThat(mapping.invocations())
                    .containsSubsequence(List.of("a1"), List.of("a2"), List.of("a3"));
        }
    }
}
