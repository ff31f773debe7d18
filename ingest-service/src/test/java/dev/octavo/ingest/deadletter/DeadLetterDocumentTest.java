package dev.octavo.ingest.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.octavo.contracts.Problem;
import dev.octavo.ingest.deadletter.DeadLetter.Cause;
import dev.octavo.ingest.delivery.Answer;
import dev.octavo.ingest.progress.Position;
import dev.octavo.ingest.translation.ShardRecord;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

class DeadLetterDocumentTest {
    private static final Instant ARRIVAL = Instant.parse("2026-02-03T04:05:06.789Z");
    private static final Instant NOW = Instant.parse("2026-02-04T00:00:00Z");

    @Test
    void aRecordThatIsTextIsReadable() throws IOException {
        DeadLetter letter =
                DeadLetter.malformed(
                        record("key", "{\"é\":1".getBytes(StandardCharsets.UTF_8)),
                        List.of(Problem.at("/id", "\"id\" is missing"), Problem.at("", "and so")));

        JsonNode json = json(letter);

        assertThat(json)
                .isEqualTo(
                        new ObjectMapper()
                                .readTree(
                                        """
                                        { "version": 1, "cause": "malformed",
                                          "reason": "\\"id\\" is missing; and so",
                                          "deadLetteredAt": "2026-02-04T00:00:00Z", "attempts": 0,
                                          "problems": [
                                            {"pointer": "/id", "message": "\\"id\\" is missing"},
                                            {"pointer": "", "message": "and so"} ],
                                          "record": {
                                            "stream": "orders", "shardId": "shardId-0",
                                            "sequenceNumber": "49", "subSequenceNumber": 3,
                                            "partitionKey": "key",
                                            "arrival": "2026-02-03T04:05:06.789Z",
                                            "data": "eyLDqSI6MQ==", "text": "{\\"é\\":1" } }
                                        """));
    }

    @Test
    void otherBytesStandInBase64Only() throws IOException {
        JsonNode json = json(DeadLetter.malformed(record("key", new byte[] {0, -1}), List.of()));

        assertThat(json.at("/record/data").asText()).isEqualTo("AP8=");
        assertThat(json.at("/record").has("text")).isFalse();
    }

    @Test
    void theLastAnswerIsKept() throws IOException {
        DeadLetter letter =
                new DeadLetter(
                        record("key", new byte[0]),
                        Cause.RETRIES_EXHAUSTED,
                        List.of(),
                        5,
                        Optional.of(new Answer(OptionalInt.of(503), "\"busy\"")));

        JsonNode json = json(letter);

        assertThat(json.path("cause").asText()).isEqualTo("retries-exhausted");
        assertThat(json.path("reason").asText()).isEqualTo("503 \"busy\"");
        assertThat(json.path("attempts").asInt()).isEqualTo(5);
        assertThat(json.at("/lastAnswer/status").asInt()).isEqualTo(503);
        assertThat(json.at("/lastAnswer/description").asText()).isEqualTo("\"busy\"");
    }

    @Test
    void halfASurrogatePairDoesNotBreakTheDocument() throws IOException {
        JsonNode json = json(DeadLetter.malformed(record("a\ud800b", new byte[0]), List.of()));

        assertThat(json.at("/record/partitionKey").asText()).isEqualTo("a?b");
    }

    private static ShardRecord record(String partitionKey, byte[] data) {
        return new ShardRecord("shardId-0", Position.of("49", 3), partitionKey, ARRIVAL, data);
    }

    private static JsonNode json(DeadLetter letter) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DeadLetterDocument(letter, "orders", NOW).writeTo(out);
        return new ObjectMapper().readTree(out.toByteArray());
    }
}
