package dev.octavo.ingest.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.octavo.contracts.Problem;
import dev.octavo.ingest.deadletter.DeadLetter.Cause;
import dev.octavo.ingest.delivery.Answer;
import dev.octavo.ingest.delivery.Undeliverable;
import dev.octavo.ingest.progress.Position;
import dev.octavo.ingest.translation.AttributeValue;
import dev.octavo.ingest.translation.Event;
import dev.octavo.ingest.translation.ShardRecord;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                        Optional.of(new Answer(OptionalInt.of(503), "\"busy\"")),
                        Optional.empty());

        JsonNode json = json(letter);

        assertThat(json.path("cause").asText()).isEqualTo("retries-exhausted");
        assertThat(json.path("reason").asText()).isEqualTo("503 \"busy\"");
        assertThat(json.path("attempts").asInt()).isEqualTo(5);
        assertThat(json.at("/lastAnswer/status").asInt()).isEqualTo(503);
        assertThat(json.at("/lastAnswer/description").asText()).isEqualTo("\"busy\"");
    }

    @Test
    void theAttributesAndTheTraceOfTheEventAreKept() throws IOException {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        attributes.put("id", new AttributeValue.Text("é-1"));
        attributes.put("source", new AttributeValue.Text("/shop"));
        attributes.put("type", new AttributeValue.Text("placed"));
        attributes.put("attempt", new AttributeValue.Whole(3));
        attributes.put("traceparent", new AttributeValue.Text("00-1-2-01"));
        DeadLetter letter =
                DeadLetter.undeliverable(
                        record("key", new byte[0]),
                        new Event(attributes, null),
                        new Undeliverable(
                                Undeliverable.Cause.REJECTED,
                                1,
                                new Answer(OptionalInt.of(422), "\"\"")));

        JsonNode json = json(letter);

        assertThat(json.path("traceparent").asText()).isEqualTo("00-1-2-01");
        assertThat(json.path("event"))
                .isEqualTo(
                        new ObjectMapper()
                                .readTree(
                                        """
                                        { "specversion": "1.0", "id": "é-1", "source": "/shop",
                                          "type": "placed", "attempt": 3,
                                          "traceparent": "00-1-2-01" }
                                        """));
    }

    @Test
    void largeDataIsWholeButNotRepeatedAsText() throws IOException {
        byte[] data = new byte[10 * 1024 * 1024];
        Arrays.fill(data, (byte) 'x');

        JsonNode json = json(DeadLetter.malformed(record("key", data), List.of()));

        assertThat(json.at("/record/data").binaryValue()).isEqualTo(data);
        assertThat(json.at("/record").has("text")).isFalse();
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
        DeadLetterDocument document = new DeadLetterDocument(letter, "orders", NOW);
        byte[] bytes = document.open().readAllBytes();
        assertThat(document.length()).isEqualTo(bytes.length);
        assertThat(document.bytes()).isEqualTo(bytes);
        return new ObjectMapper().readTree(bytes);
    }
}
