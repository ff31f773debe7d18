package dev.octavo.ingest.deadletter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import dev.octavo.contracts.Problem;
import dev.octavo.ingest.delivery.Answer;
import dev.octavo.ingest.translation.ShardRecord;
import dev.octavo.ingest.translation.Utf8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// A dead letter as a JSON document.
final class DeadLetterDocument {
    private static final int VERSION = 1;
    private static final JsonFactory FACTORY = new JsonFactory();

    private final DeadLetter letter;
    private final String streamName;
    private final Instant at;

    DeadLetterDocument(DeadLetter letter, String streamName, Instant at) {
        this.letter = letter;
        this.streamName = streamName;
        this.at = at;
    }

    /// Writes the document, and closes nothing.
    void writeTo(OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeNumberField("version", VERSION);
            json.writeStringField("cause", letter.cause().word());
            json.writeStringField("reason", letter.reason());
            json.writeStringField("deadLetteredAt", at.toString());
            json.writeNumberField("attempts", letter.attempts());
            if (letter.lastAnswer().isPresent()) {
                answer(json, letter.lastAnswer().get());
            }
            json.writeArrayFieldStart("problems");
            for (Problem problem : letter.problems()) {
                json.writeStartObject();
                json.writeStringField("pointer", problem.pointer());
                json.writeStringField("message", problem.message());
                json.writeEndObject();
            }
            json.writeEndArray();
            record(json, letter.record());
            json.writeEndObject();
        }
    }

    private static void answer(JsonGenerator json, Answer answer) throws IOException {
        json.writeObjectFieldStart("lastAnswer");
        if (answer.status().isPresent()) {
            json.writeNumberField("status", answer.status().getAsInt());
        }
        json.writeStringField("description", answer.description());
        json.writeEndObject();
    }

    private void record(JsonGenerator json, ShardRecord record) throws IOException {
        json.writeObjectFieldStart("record");
        json.writeStringField("stream", streamName);
        json.writeStringField("shardId", record.shardId());
        json.writeStringField("sequenceNumber", record.position().sequenceNumber());
        if (record.position().subSequenceNumber().isPresent()) {
            json.writeNumberField("subSequenceNumber", record.position().subSequence());
        }
        json.writeStringField("partitionKey", wellFormed(record.partitionKey()));
        json.writeStringField("arrival", record.arrival().toString());
        json.writeBinaryField("data", record.data());
        if (Utf8.isText(record.data())) {
            json.writeStringField("text", new String(record.data(), StandardCharsets.UTF_8));
        }
        json.writeEndObject();
    }

    // Half a surrogate pair cannot be written in UTF-8: it becomes a question mark.
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
