package dev.octavo.ingest.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;

import dev.octavo.ingest.bridge.RecordingSink.Reply;
import dev.octavo.localcloud.LocalCloud;
import dev.octavo.localcloud.junit.WithLocalCloud;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.SdkBytes;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

@WithLocalCloud
class DeadLetterIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void whatCanNeverBeDeliveredIsKeptWholeWithItsReason(LocalCloud cloud) {
        String large = "x".repeat(1024 * 1024 - 3);
        Map<String, String> reasons = new HashMap<>();
        try (RecordingSink sink = new RecordingSink();
                Bridge bridge = new Bridge(cloud, 1, sink.uri(), Map.of()).start()) {
            sink.answer(request -> Reply.status(request.id().equals("refused") ? 400 : 202));

            reasons.put(bridge.put("key", "{\"specversion\":"), "no CloudEvent in JSON: line 1");
            reasons.put(bridge.put("key", "{\"order\":1}"), "JSON, but no CloudEvent");
            reasons.put(
                    bridge.put("key", SdkBytes.fromByteArray(new byte[] {0, -1, 13, 10})),
                    "not text in UTF-8");
            reasons.put(bridge.put("key", large), "Unrecognized token");
            reasons.put(
                    bridge.put("key", "{\"specversion\":\"1.0\",\"id\":\"1\",\"Type\":\"t\"}"),
                    "\"Type\" is no attribute name");
            bridge.putEvent("key", "refused");
            bridge.putEvent("key", "accepted");

            await().atMost(PATIENCE)
                    .until(
                            () ->
                                    bridge.shards().at("/total/deadLettered").asInt() == 6
                                            && bridge.shards().at("/total/delivered").asInt() == 1);
            assertThat(bridge.shards().at("/total/balanced").asBoolean()).isTrue();
            assertThat(sink.ids()).containsExactly("refused", "accepted");
            for (JsonNode letter : bridge.deadLetters()) {
                String id =
                        letter.at("/record/shardId").asText()
                                + ":"
                                + letter.at("/record/sequenceNumber").asText();
                if (reasons.containsKey(id)) {
                    assertThat(letter.path("cause").asText()).isEqualTo("malformed");
                    assertThat(letter.path("reason").asText()).contains(reasons.remove(id));
                } else {
                    assertThat(letter.path("cause").asText()).isEqualTo("rejected");
                    assertThat(letter.at("/lastAnswer/status").asInt()).isEqualTo(400);
                    assertThat(letter.path("attempts").asInt()).isEqualTo(1);
                }
                assertThat(letter.at("/record/partitionKey").asText()).isEqualTo("key");
                assertThat(letter.at("/record/stream").asText()).isEqualTo(bridge.streamName());
                byte[] data = Base64.getDecoder().decode(letter.at("/record/data").asText());
                if (letter.at("/record").has("text")) {
                    assertThat(letter.at("/record/text").asText())
                            .isEqualTo(new String(data, StandardCharsets.UTF_8));
                }
            }
            assertThat(reasons).isEmpty();
            assertThat(bridge.process().logTail()).doesNotContain("xxxxxxxxxx".repeat(30));
        }
    }

    @Test
    void anEmptyRecordAndAWrappedOneHaveTheirFate(LocalCloud cloud) {
        try (RecordingSink sink = new RecordingSink();
                Bridge bridge =
                        new Bridge(
                                        cloud,
                                        1,
                                        sink.uri(),
                                        Map.of(
                                                "OCTAVO_TRANSLATION_TYPE", "test.payload.v1",
                                                "OCTAVO_TRANSLATION_SUBJECT_POINTER", "/order"))
                                .start()) {
            bridge.put("key", SdkBytes.fromByteArray(new byte[0]));
            String id = bridge.put("key", "{\"order\": 7}");

            await().atMost(PATIENCE)
                    .until(
                            () ->
                                    bridge.shards().at("/total/deadLettered").asInt() == 1
                                            && bridge.shards().at("/total/delivered").asInt() == 1);
            assertThat(bridge.deadLetters())
                    .singleElement()
                    .satisfies(
                            letter ->
                                    assertThat(letter.path("reason").asText())
                                            .startsWith("The record is empty"));
            assertThat(sink.received().getFirst().attributes())
                    .containsEntry("id", id)
                    .containsEntry("subject", "7")
                    .containsEntry("type", "test.payload.v1")
                    .containsEntry("source", "/kinesis/" + bridge.streamName());
        }
    }

    @Test
    void aDeadLetterThatCannotBeWrittenHoldsTheCheckpointAndIsWrittenLater(LocalCloud cloud) {
        try (RecordingSink sink = new RecordingSink();
                Bridge bridge =
                        new Bridge(
                                        cloud,
                                        1,
                                        sink.uri(),
                                        Map.of("OCTAVO_DEAD_LETTER_BUCKET", "made-later"))
                                .start()) {
            bridge.put("other", "malformed");
            bridge.putEvent("key", "event-1");

            await().atMost(PATIENCE)
                    .until(() -> bridge.shards().at("/total/delivered").asInt() == 1);
            assertThat(bridge.shards().at("/total/inFlight").asInt()).isEqualTo(1);
            assertThat(bridge.shards().at("/shards/0").has("checkpoint")).isFalse();
            cloud.setup().bucket("made-later");

            await().atMost(PATIENCE)
                    .until(() -> bridge.shards().at("/total/deadLettered").asInt() == 1);
            assertThat(bridge.shards().at("/shards/0").has("checkpoint")).isTrue();
        }
    }
}
