package dev.octavo.ingest.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.octavo.ingest.bridge.RecordingSink.Reply;
import dev.octavo.localcloud.LocalCloud;
import dev.octavo.localcloud.junit.WithLocalCloud;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

@WithLocalCloud
class JsonLogIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String UNPRINTABLE = "[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]";
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @Test
    void everyLineIsAnObjectThatNamesEventShardAndSequence(LocalCloud cloud) throws IOException {
        try (RecordingSink sink = new RecordingSink();
                Bridge bridge = new Bridge(cloud, 1, sink.uri(), settings()).start()) {
            sink.answer(
                    request ->
                            request.id().equals("refused")
                                    ? new Reply(400, Map.of(), "no\r\n{\"level\":\"FORGED\"}")
                                    : Reply.status(202));
            String delivered = bridge.put("a", event("say \\\"hi\\\" \\u202e"));
            String refused = bridge.put("b", event("refused"));
            String malformed = bridge.put("c", "{\"a\": \r\n{\"level\":\"FORGED\"}");
            await().atMost(PATIENCE)
                    .until(
                            () ->
                                    bridge.shards().at("/total/deadLettered").asInt() == 2
                                            && bridge.shards().at("/total/delivered").asInt() == 1);
            bridge.process().stop(PATIENCE);

            List<JsonNode> log = log(bridge);
            assertThat(log)
                    .allSatisfy(
                            line -> {
                                OffsetDateTime.parse(line.path("timestamp").textValue());
                                assertThat(line.path("level").textValue())
                                        .matches("DEBUG|INFO|WARN|ERROR");
                                assertThat(line.path("loggerName").textValue()).isNotEmpty();
                                assertThat(line.path("message").textValue())
                                        .isNotEmpty()
                                        .doesNotContainPattern(UNPRINTABLE);
                            });
            assertThat(fields(log, "delivered "))
                    .containsExactly(place(delivered, "say \"hi\" \\u202e"));
            assertThat(fields(log, "dead letter written "))
                    .containsExactlyInAnyOrder(place(refused, "refused"), place(malformed, null));
            assertThat(fields(log, "lease taken "))
                    .containsExactly(Map.of("shard", shard(refused)));
            assertThat(fields(log, "worker stopped ")).containsExactly(Map.of());
        }
    }

    private static Map<String, String> settings() {
        return Map.of(
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true",
                "QUARKUS_LOG_CATEGORY__DEV_OCTAVO__LEVEL", "DEBUG");
    }

    private static String event(String id) {
        return """
        {"specversion":"1.0","id":"%s","source":"/test","type":"tested"}"""
                .formatted(id);
    }

    private static List<JsonNode> log(Bridge bridge) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(bridge.process().log())) {
            assertThat(line).doesNotContainPattern(UNPRINTABLE);
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private static List<Map<?, ?>> fields(List<JsonNode> log, String message) {
        return log.stream()
                .filter(line -> line.path("message").asText().startsWith(message))
                .<Map<?, ?>>map(line -> JSON.convertValue(line.path("mdc"), Map.class))
                .toList();
    }

    private static Map<String, String> place(String record, @Nullable String event) {
        String sequence = record.substring(record.indexOf(':') + 1);
        return event == null
                ? Map.of("shard", shard(record), "sequence", sequence)
                : Map.of("shard", shard(record), "sequence", sequence, "event", event);
    }

    private static String shard(String record) {
        return record.substring(0, record.indexOf(':'));
    }
}
