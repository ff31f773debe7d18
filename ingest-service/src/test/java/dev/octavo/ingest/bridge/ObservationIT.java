package dev.octavo.ingest.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;

import dev.octavo.ingest.bridge.RecordingSink.Reply;
import dev.octavo.localcloud.LocalCloud;
import dev.octavo.localcloud.junit.WithLocalCloud;

import org.junit.jupiter.api.Test;

import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

@WithLocalCloud
class ObservationIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BLOCKED = "/shards/shardId-000000000000/blocked";

    @Test
    void itSaysWhyARecordWaitsAndWhatWillHappenNext(LocalCloud cloud) throws Exception {
        Map<String, String> settings =
                Map.of(
                        "OCTAVO_DELIVERY_PARALLELIZATION_FACTOR", "4",
                        "OCTAVO_CIRCUIT_FAILURES", "5",
                        "OCTAVO_CIRCUIT_MAXIMUM_WAIT", "2s",
                        "OCTAVO_DELIVERY_MAXIMUM_RECORDS_IN_FLIGHT", "10");
        try (RecordingSink sink = new RecordingSink();
                Bridge bridge = new Bridge(cloud, 1, sink.uri(), settings).start()) {
            sink.answer(it -> Reply.status(it.id().equals("poison") ? 409 : 202));
            bridge.putEvent("a", "poison");
            bridge.putEvent("a", "behind");
            bridge.putEvent("b", "passing");

            await().atMost(PATIENCE).until(() -> sink.ids().contains("passing"));
            await().atMost(PATIENCE).until(() -> bridge.get(BLOCKED).path("lanes").size() == 1);
            JsonNode blocked = bridge.get(BLOCKED);
            JsonNode lane = blocked.at("/lanes/0");
            assertThat(lane.path("partitionKey").asText()).isEqualTo("a");
            assertThat(lane.path("reason").asText()).startsWith("409");
            assertThat(lane.path("attempts").asInt()).isPositive();
            assertThat(lane.path("next").asText()).isEqualTo("delivery");
            assertThat(lane.path("nextAttempt").asText())
                    .isGreaterThanOrEqualTo(lane.path("since").asText());
            assertThat(blocked.path("inFlight").asInt()).isEqualTo(2);
            assertThat(blocked.at("/sinks/0/state").asText()).isEqualTo("up");
            assertThat(bridge.shards().at("/shards/0/blockedLanes").asInt()).isEqualTo(1);

            sink.answer(_ -> Reply.status(503));
            IntStream.range(0, 20).forEach(i -> bridge.putEvent("c" + i, "event-" + i));

            await().atMost(PATIENCE)
                    .until(() -> bridge.get(BLOCKED).at("/sinks/0/state").asText().equals("down"));
            await().atMost(PATIENCE)
                    .until(() -> bridge.get(BLOCKED).path("readingPaused").asBoolean());
            assertThat(bridge.metrics())
                    .contains("octavo_circuit_open{sink=\"sink\"} 1.0")
                    .contains("octavo_blocked_lanes")
                    .contains("octavo_iterator_age_maximum_seconds");

            sink.answer(_ -> Reply.status(202));
            await().atMost(PATIENCE)
                    .until(() -> bridge.shards().at("/total/delivered").asInt() == 23);
            assertThat(bridge.get(BLOCKED).path("lanes")).isEmpty();
            assertThat(bridge.get(BLOCKED).path("readingPaused").asBoolean()).isFalse();
            List<String> counts =
                    bridge.metrics()
                            .lines()
                            .filter(it -> it.matches("octavo_(failed_)?invoke.*_total .*"))
                            .toList();
            assertThat(counts).hasSize(2);
        }
    }

    @Test
    void aShardOfAnotherInstanceIsNotFound(LocalCloud cloud) throws Exception {
        try (RecordingSink sink = new RecordingSink();
                Bridge bridge = new Bridge(cloud, 1, sink.uri(), Map.of()).start()) {
            HttpURLConnection connection =
                    (HttpURLConnection)
                            bridge.uri("/shards/elsewhere/blocked").toURL().openConnection();

            assertThat(connection.getResponseCode()).isEqualTo(404);
            assertThat(connection.getContentType()).startsWith("application/problem+json");
        }
    }
}
