package dev.octavo.ingest.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;

import dev.octavo.ingest.bridge.RecordingSink.Received;
import dev.octavo.ingest.bridge.RecordingSink.Reply;
import dev.octavo.localcloud.LocalCloud;
import dev.octavo.localcloud.junit.WithLocalCloud;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.s3.model.S3Object;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

@WithLocalCloud
class RedriveIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void deadLettersGoTheSameWayAgainInOrderAndMoveWhenTheyHaveArrived(LocalCloud cloud) {
        try (RecordingSink sink = new RecordingSink();
                Bridge bridge = new Bridge(cloud, 1, sink.uri(), Map.of()).start()) {
            sink.answer(_ -> Reply.status(400));
            bridge.put("key", "no event");
            IntStream.range(0, 12).forEach(i -> bridge.putEvent("key", "event-" + i));
            await().atMost(PATIENCE)
                    .until(() -> bridge.shards().at("/total/deadLettered").asInt() == 13);
            List<Received> before = sink.received();
            sink.answer(it -> Reply.status(it.id().equals("event-5") ? 422 : 202));

            JsonNode dry = bridge.post("/redrives", "{%s,\"dryRun\":true}".formatted(always()));

            assertThat(dry.path("delivered").asInt()).isEqualTo(12);
            assertThat(sink.received()).hasSameSizeAs(before);
            assertThat(keys(cloud, bridge)).noneMatch(it -> it.startsWith("redriven"));

            JsonNode some =
                    bridge.post(
                            "/redrives",
                            "{%s,\"cause\":\"rejected\",\"limit\":4}".formatted(always()));

            assertThat(some.path("delivered").asInt()).isEqualTo(4);
            assertThat(some.path("more").asBoolean()).isTrue();

            JsonNode rest =
                    bridge.post("/redrives", "{%s,\"cause\":\"rejected\"}".formatted(always()));

            assertThat(rest.path("delivered").asInt()).isEqualTo(7);
            assertThat(rest.path("left").asInt()).isEqualTo(1);
            assertThat(rest.path("more").asBoolean()).isFalse();
            assertThat(sink.received().stream().skip(before.size()).map(Received::id))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 12).mapToObj(i -> "event-" + i).toList());
            assertThat(keys(cloud, bridge).stream().filter(it -> it.startsWith("redriven")))
                    .hasSize(11);
            assertThat(bridge.deadLetters())
                    .filteredOn(it -> it.at("/redrives/0/outcome").asText().equals("refused"))
                    .singleElement()
                    .satisfies(
                            it ->
                                    assertThat(it.at("/redrives/0/answer").asText())
                                            .startsWith("422"));
        }
    }

    @Test
    void oneObjectIsRedrivenByItsKeyAndASinkThatIsDownStopsTheRedrive(LocalCloud cloud) {
        try (RecordingSink sink = new RecordingSink();
                Bridge bridge = new Bridge(cloud, 1, sink.uri(), Map.of()).start()) {
            sink.answer(_ -> Reply.status(400));
            bridge.putEvent("key", "event-1");
            bridge.putEvent("key", "event-2");
            await().atMost(PATIENCE)
                    .until(() -> bridge.shards().at("/total/deadLettered").asInt() == 2);
            String first = keys(cloud, bridge).getFirst();
            sink.answer(_ -> Reply.status(503));

            JsonNode down = bridge.post("/redrives", "{%s}".formatted(always()));

            assertThat(down.path("more").asBoolean()).isTrue();
            assertThat(down.path("letters")).hasSize(1);
            assertThat(down.at("/letters/0/outcome").asText()).isEqualTo("unavailable");

            sink.answer(_ -> Reply.status(202));
            JsonNode one = bridge.post("/redrives", "{\"object\":\"%s\"}".formatted(first));
            JsonNode again = bridge.post("/redrives", "{\"object\":\"%s\"}".formatted(first));

            assertThat(one.at("/letters/0/outcome").asText()).isEqualTo("delivered");
            assertThat(one.at("/letters/0/object").asText()).startsWith("redriven-dead-letters/");
            assertThat(again.at("/letters/0/outcome").asText()).isEqualTo("missing");
            assertThat(sink.received().getLast().id()).isEqualTo("event-1");
        }
    }

    @Test
    void whatIsNotUnderstoodIsToldByField(LocalCloud cloud) {
        try (RecordingSink sink = new RecordingSink();
                Bridge bridge = new Bridge(cloud, 1, sink.uri(), Map.of()).start()) {
            assertThat(pointers(bridge, "{}")).containsExactly("/from", "/to");
            assertThat(pointers(bridge, "{%s,\"dryrun\":true}".formatted(always())))
                    .containsExactly("/dryrun");
            assertThat(pointers(bridge, "{%s,\"dryRun\":\"yes\"}".formatted(always())))
                    .containsExactly("/dryRun");
            assertThat(pointers(bridge, "{\"from\":\"now\",\"to\":\"then\",\"limit\":0}"))
                    .containsExactlyInAnyOrder("/from", "/to", "/limit");
            assertThat(pointers(bridge, "{%s,\"cause\":\"bad luck\"}".formatted(always())))
                    .containsExactly("/cause");
            assertThat(pointers(bridge, "{\"object\":\"key\",\"cause\":\"rejected\"}"))
                    .containsExactly("/object");
            assertThat(bridge.post("/redrives", "{\"object\":").path("httpStatus").asInt())
                    .isEqualTo(400);
            assertThat(sink.received()).isEmpty();
        }
    }

    private static List<String> pointers(Bridge bridge, String json) {
        JsonNode answer = bridge.post("/redrives", json);
        assertThat(answer.path("httpStatus").asInt()).isEqualTo(400);
        return answer.path("problems").findValuesAsText("pointer");
    }

    private static String always() {
        return "\"from\":\"%s\",\"to\":\"%s\""
                .formatted(
                        Instant.now().minus(Duration.ofDays(2)),
                        Instant.now().plus(Duration.ofDays(2)));
    }

    private static List<String> keys(LocalCloud cloud, Bridge bridge) {
        return cloud
                .s3()
                .listObjectsV2Paginator(it -> it.bucket(bridge.streamName()))
                .contents()
                .stream()
                .map(S3Object::key)
                .toList();
    }
}
