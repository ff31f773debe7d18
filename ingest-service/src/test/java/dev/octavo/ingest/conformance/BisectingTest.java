package dev.octavo.ingest.conformance;

import static dev.octavo.ingest.conformance.Answers.FUNCTION_ERROR;
import static dev.octavo.ingest.conformance.Answers.SUCCESS;
import static dev.octavo.ingest.conformance.Answers.failures;
import static dev.octavo.ingest.conformance.Answers.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.octavo.ingest.delivery.Answer;
import dev.octavo.ingest.delivery.SinkAnswer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

@Timeout(30)
class BisectingTest {
    @Test
    void aBatchThatFailsIsCutInTwo() throws Exception {
        try (Mapping mapping =
                new Mapping(ids -> ids.size() > 2 ? FUNCTION_ERROR : SUCCESS, bisecting("-1"))) {
            mapping.put("a", "b", "c", "d").finished();

            assertThat(mapping.invocations())
                    .containsExactlyInAnyOrder(
                            List.of("a", "b", "c", "d"), List.of("a", "b"), List.of("c", "d"));
        }
    }

    @Test
    void cuttingDoesNotCountAgainstTheRetriesAndOnlyTheBadRecordIsDiscarded() throws Exception {
        try (Mapping mapping =
                new Mapping(ids -> ids.contains("c") ? FUNCTION_ERROR : SUCCESS, bisecting("0"))) {
            mapping.put("a", "b", "c", "d", "e", "f", "g").finished();

            assertThat(mapping.onFailure()).containsExactly("3");
            assertThat(mapping.flow().status().ledger().delivered()).isEqualTo(6);
        }
    }

    @Test
    void withReportBatchItemFailuresTheBatchIsCutAtTheReportedNumber() throws Exception {
        try (Mapping mapping =
                new Mapping(
                        ids ->
                                ids.size() == 1 && ids.contains("c")
                                        ? FUNCTION_ERROR
                                        : ids.contains("c") ? failures("c") : SUCCESS,
                        bisecting("0"))) {
            mapping.put("a", "b", "c", "d", "e").finished();

            assertThat(mapping.invocations().subList(0, 2))
                    .containsExactly(List.of("a", "b", "c", "d", "e"), List.of("c", "d", "e"));
            assertThat(mapping.onFailure()).containsExactly("3");
        }
    }

    @Test
    void withoutBisectingTheBatchIsTriedAgainWholeAndDiscardedWhole() throws Exception {
        Map<String, String> settings = bisecting("2");
        settings.remove("delivery.bisect-batch-on-function-error");
        try (Mapping mapping = new Mapping(_ -> FUNCTION_ERROR, settings)) {
            mapping.put("a", "b").finished();

            assertThat(mapping.invocations())
                    .containsExactly(List.of("a", "b"), List.of("a", "b"), List.of("a", "b"));
            assertThat(mapping.onFailure()).containsExactly("1", "2");
        }
    }

    @Test
    void aSinkThatIsAwayOrBusyIsNoReasonToCut() throws Exception {
        try (Mapping mapping = new Mapping(_ -> status(503), bisecting("1"))) {
            mapping.put("a", "b").finished();

            assertThat(mapping.invocations()).containsExactly(List.of("a", "b"), List.of("a", "b"));
        }
    }

    @Test
    void aBatchThatIsTooLargeForTheSinkIsCutInAnyCase() throws Exception {
        Map<String, String> settings = bisecting("0");
        settings.remove("delivery.bisect-batch-on-function-error");
        SinkAnswer tooLarge = new SinkAnswer.Rejected(new Answer(OptionalInt.of(413), ""));
        try (Mapping mapping = new Mapping(ids -> ids.size() > 1 ? tooLarge : SUCCESS, settings)) {
            mapping.put("a", "b", "c").finished();

            assertThat(mapping.onFailure()).isEmpty();
        }
    }

    @Test
    void aKeyInBothHalvesStaysInOrder() throws Exception {
        try (Mapping mapping =
                new Mapping(ids -> ids.size() > 1 ? FUNCTION_ERROR : SUCCESS, bisecting("-1"))) {
            mapping.put("a1", "b1", "a2", "b2", "a3", "b3", "c1", "a4").finished();

            List<String> delivered =
                    mapping.invocations().stream()
                            .filter(ids -> ids.size() == 1)
                            .map(List::getFirst)
                            .toList();
            assertThat(delivered).containsSubsequence("a1", "a2", "a3", "a4");
            assertThat(delivered).containsSubsequence("b1", "b2", "b3");
        }
    }

    @Test
    void aPoisonRecordThatIsTriedForEverDelaysItsOwnKeyOnly() throws Exception {
        try (Mapping mapping =
                new Mapping(
                        ids -> ids.contains("p1") ? FUNCTION_ERROR : SUCCESS, bisecting("-1"))) {
            mapping.put("a1", "p1", "b1", "p2", "c1", "a2");
            mapping.flow().awaitIdle(Duration.ZERO);

            await().until(() -> mapping.flow().status().ledger().delivered() == 4);
            assertThat(mapping.invocations()).noneMatch(List.of("p2")::equals);
            assertThat(mapping.checkpoint()).contains("1");
        }
    }

    private static Map<String, String> bisecting(String retries) {
        return new HashMap<>(
                Map.of(
                        "delivery.maximum-batching-window-in-seconds",
                        "300",
                        "delivery.bisect-batch-on-function-error",
                        "true",
                        "delivery.maximum-retry-attempts",
                        retries));
    }
}
