package dev.octavo.ingest.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.octavo.ingest.bridge.RecordingSink.Received;
import dev.octavo.ingest.bridge.RecordingSink.Reply;
import dev.octavo.localcloud.LocalCloud;
import dev.octavo.localcloud.junit.WithLocalCloud;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.SdkBytes;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;

@WithLocalCloud
class BadInputIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String EVENT =
            "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/test\",\"type\":\"tested\"%s}";

    @Test
    void nothingThatComesInForgesALineOfTheLogOrAHeader(LocalCloud cloud) throws IOException {
        try (RecordingSink sink = new RecordingSink();
                Bridge bridge =
                        new Bridge(
                                        cloud,
                                        1,
                                        sink.uri(),
                                        Map.of("QUARKUS_LOG_CATEGORY__DEV_OCTAVO__LEVEL", "DEBUG"))
                                .start()) {
            sink.answer(
                    request ->
                            request.id().equals("refused")
                                    ? new Reply(400, Map.of(), "no\r\n2026-01-01 ERROR forged")
                                    : Reply.status(202));
            bridge.put("a\u001b[31mb", EVENT.formatted("key", ""));
            bridge.put("b", EVENT.formatted("1", ",\"x\":\"a\\r\\nce-forged: 1\""));
            bridge.put("c", EVENT.formatted("1", ",\"\\r\\n2026 forged\":1"));
            bridge.put("d", "{\"a\": \u001b[31m\r\n2026-01-01 ERROR forged");
            bridge.put("e", SdkBytes.fromByteArray(new byte[] {0, -1, 13, 10}));
            bridge.put("f", SdkBytes.fromByteArray(new byte[0]));
            bridge.put("g", EVENT.formatted("refused", ""));
            bridge.put("h", EVENT.formatted("\u202e % \u2028é", ""));
            bridge.put("h", EVENT.formatted("\u202e % \u2028é", ""));
            bridge.put("i", EVENT.formatted("large", ",\"x\":\"" + "x".repeat(900_000) + "\""));

            await().atMost(PATIENCE)
                    .until(() -> bridge.shards().at("/total/deadLettered").asInt() == 7);
            await().atMost(PATIENCE)
                    .until(() -> bridge.shards().at("/total/delivered").asInt() == 3);

            assertThat(bridge.shards().at("/total/balanced").asBoolean()).isTrue();
            assertThat(sink.received().stream().map(Received::id))
                    .containsExactly(
                            "refused",
                            "%E2%80%AE%20%25%20%E2%80%A8%C3%A9",
                            "%E2%80%AE%20%25%20%E2%80%A8%C3%A9",
                            "");
            assertThat(sink.received().getLast().attributes())
                    .containsOnlyKeys("content-type")
                    .containsEntry("content-type", "application/cloudevents+json; charset=UTF-8");
            assertThat(sink.received())
                    .noneMatch(received -> received.attributes().containsKey("forged"));
            List<String> log = Files.readAllLines(bridge.process().log());
            assertThat(log)
                    .anyMatch(line -> line.contains("delivered event=\"\\u202e % \\u2028é\""))
                    .allSatisfy(
                            line ->
                                    assertThat(line)
                                            .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]")
                                            .doesNotStartWith("2026-01-01 ERROR"));
        }
    }
}
