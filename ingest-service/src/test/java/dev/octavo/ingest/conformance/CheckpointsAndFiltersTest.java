package dev.octavo.ingest.conformance;

import static dev.octavo.ingest.conformance.Answers.SUCCESS;
import static dev.octavo.ingest.conformance.Answers.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Instant;
import java.util.List;
import java.util.Map;

@Timeout(30)
class CheckpointsAndFiltersTest {
    private static final String CRITERIA =
            """
            {"Filters":[{"Pattern":"{\\"data\\":{\\"id\\":[{\\"prefix\\":\\"a\\"}]}}"},
                        {"Pattern":"{\\"partitionKey\\":[\\"c\\"]}"}]}
            """;

    @Test
    void theCheckpointIsTheLastRecordBeforeWhichAllAreFinished() throws Exception {
        try (Mapping mapping =
                new Mapping(
                        ids -> ids.contains("b") ? status(503) : SUCCESS,
                        Map.of("delivery.batch-size", "1"))) {
            mapping.put("a", "b", "c", "d");

            await().until(() -> mapping.flow().status().ledger().delivered() == 3);
            assertThat(mapping.checkpoint()).contains("1");
        }
    }

    @Test
    void aRecordThatSatisfiesOneOfTheFiltersIsSentAndTheOthersAreFinished() throws Exception {
        try (Mapping mapping = new Mapping(_ -> SUCCESS, Map.of("filter.criteria", CRITERIA))) {
            mapping.put("a1", "b1", "c1").finished();

            assertThat(mapping.invocations().stream().flatMap(List::stream))
                    .containsExactly("a1", "c1");
            assertThat(mapping.flow().status().ledger().filtered()).isEqualTo(1);
            assertThat(mapping.checkpoint()).contains("3");
        }
    }

    @Test
    void aRecordWhoseDataIsNoJsonIsDroppedByAFilterOnData() throws Exception {
        Map<String, String> settings =
                Map.of("filter.criteria", CRITERIA, "filter.unparsable", "dropped");
        try (Mapping mapping = new Mapping(_ -> SUCCESS, settings)) {
            mapping.putRecord("b", "no JSON", Instant.now()).finished();

            assertThat(mapping.invocations()).isEmpty();
            assertThat(mapping.flow().status().ledger().filtered()).isEqualTo(1);
        }
    }

    @Test
    void aBatchHoldsNothingThatWasFilteredOut() throws Exception {
        Map<String, String> settings =
                Map.of(
                        "filter.criteria",
                        CRITERIA,
                        "delivery.batch-size",
                        "2",
                        "delivery.maximum-batching-window-in-seconds",
                        "300");
        try (Mapping mapping = new Mapping(_ -> SUCCESS, settings)) {
            mapping.put("a1", "b1", "b2", "a2");

            await().until(() -> mapping.flow().status().ledger().delivered() == 2);
            assertThat(mapping.invocations()).containsExactly(List.of("a1", "a2"));
        }
    }
}
