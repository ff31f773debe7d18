package dev.octavo.ingest.translation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.ingest.Configured;
import dev.octavo.ingest.progress.Position;
import dev.octavo.ingest.translation.Translation.Translated;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/// Translators, and the records that tests have them translate.
final class Translating {
    static final Instant ARRIVAL = Instant.parse("2026-02-03T04:05:06.789Z");

    /// What makes events of payloads that are none.
    static final Map<String, String> WRAPPING =
            Map.of("type", "com.example.order.placed.v1", "subject-pointer", "/order/id");

    private Translating() {}

    static Event translated(Translation translation) {
        assertThat(translation).isInstanceOf(Translated.class);
        return ((Translated) translation).event();
    }

    static String minimal(String more) {
        return "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"t\""
                + more
                + "}";
    }

    static ShardRecord record(String payload) {
        return record(payload, Position.of("49"));
    }

    static ShardRecord record(byte[] payload) {
        return new ShardRecord("shardId-000000000001", Position.of("49"), "key", ARRIVAL, payload);
    }

    static ShardRecord record(String payload, Position position) {
        return new ShardRecord(
                "shardId-000000000001",
                position,
                "key",
                ARRIVAL,
                payload.getBytes(StandardCharsets.UTF_8));
    }

    static Translator translator(Map<String, String> values) {
        return new Translator(
                Configured.by(TranslationConfig.class, "octavo.translation", values), "orders");
    }
}
