package dev.octavo.ingest.conformance;

import static dev.octavo.ingest.conformance.Answers.SUCCESS;
import static dev.octavo.ingest.conformance.Answers.failures;
import static dev.octavo.ingest.conformance.Answers.returned;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

@Timeout(30)
class PartialFailuresTest {
    private static final Map<String, String> GATHERED =
            Map.of("delivery.maximum-batching-window-in-seconds", "300");

    private final AtomicInteger calls = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "{\"batchItemFailures\":[]}",
                "{\"batchItemFailures\":null}"
            })
    void anEmptyOrNullListIsACompleteSuccess(String answer) throws Exception {
        try (Mapping mapping = new Mapping(_ -> returned(answer), GATHERED)) {
            mapping.put("a", "b").finished();

            assertThat(mapping.invocations()).containsExactly(List.of("a", "b"));
            assertThat(mapping.checkpoint()).contains("2");
        }
    }

    @Test
    void theLowestSequenceNumberThatIsReportedIsTheCheckpointAndAllFromThereIsTriedAgain()
            throws Exception {
        try (Mapping mapping = new Mapping(_ -> first() ? failures("d", "b") : SUCCESS, GATHERED)) {
            mapping.put("a", "b", "c", "d", "e").finished();

            assertThat(mapping.invocations())
                    .containsExactly(List.of("a", "b", "c", "d", "e"), List.of("b", "c", "d", "e"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"unknown\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":7}]}",
                "{\"batchItemFailures\":[{\"itemidentifier\":\"b\"}]}",
                "{\"batchItemFailures\":[\"b\"]}",
                "{\"batchItemFailures\":\"b\"}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"b\"}",
                "OK",
                "[]",
            })
    void anIdentifierThatIsNoneOrAnAnswerThatIsNoneIsACompleteFailure(String answer)
            throws Exception {
        try (Mapping mapping = new Mapping(_ -> first() ? returned(answer) : SUCCESS, GATHERED)) {
            mapping.put("a", "b").finished();

            assertThat(mapping.invocations()).containsExactly(List.of("a", "b"), List.of("a", "b"));
        }
    }

    @Test
    void withoutReportBatchItemFailuresTheAnswerIsNotRead() throws Exception {
        Map<String, String> settings = new HashMap<>(GATHERED);
        settings.put("delivery.function-response-types", "none");
        try (Mapping mapping = new Mapping(_ -> failures("a"), settings)) {
            mapping.put("a", "b").finished();

            assertThat(mapping.invocations()).hasSize(1);
        }
    }

    @Test
    void attemptsAreCountedAnewWhenTheCheckpointMoves() throws Exception {
        Map<String, String> settings = new HashMap<>(GATHERED);
        settings.put("delivery.maximum-retry-attempts", "1");
        try (Mapping mapping =
                new Mapping(ids -> ids.size() > 1 ? failures(ids.get(1)) : SUCCESS, settings)) {
            mapping.put("a", "b", "c", "d").finished();

            assertThat(mapping.onFailure()).isEmpty();
            assertThat(mapping.invocations()).hasSize(4);
        }
    }

    @Test
    void whatTheSinkWillNeverTakeIsDeadLetteredAloneAndRepliesAreForwarded() throws Exception {
        String answer =
                """
                {"batchItemRejections":[{"itemIdentifier":"b","reason":"no\\nsuch template"}],
                 "replies":[{"itemIdentifier":"c","event":{"id":"done","n":1.50}}]}
                """;
        try (Mapping mapping = new Mapping(_ -> returned(answer), GATHERED)) {
            mapping.put("a", "b", "c").finished();

            assertThat(mapping.onFailure()).containsExactly("2");
            assertThat(mapping.letters().getFirst().reason()).isEqualTo("\"no\\nsuch template\"");
            assertThat(mapping.replies()).containsExactly("{\"id\":\"done\",\"n\":1.50}");
            assertThat(mapping.flow().status().ledger().delivered()).isEqualTo(2);
        }
    }

    private boolean first() {
        return calls.getAndIncrement() == 0;
    }
}
