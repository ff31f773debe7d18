package dev.octavo.ingest.deadletter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import dev.octavo.contracts.Problem;
import dev.octavo.ingest.delivery.Answer;
import dev.octavo.ingest.translation.AttributeValue;
import dev.octavo.ingest.translation.Event;
import dev.octavo.ingest.translation.ShardRecord;
import dev.octavo.ingest.translation.Utf8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// A dead letter as a JSON document. The record's data is its last field, and encoded while it is
/// read.
final class DeadLetterDocument {
    private static final int VERSION = 1;

    /// Longer data is not repeated as text: it would stand in memory twice more.
    private static final int LONGEST_TEXT = 64 * 1024;

    private static final JsonFactory FACTORY = new JsonFactory();

    private final DeadLetter letter;
    private final String streamName;
    private final Instant at;
    private final byte[] head;
    private final byte[] tail;

    DeadLetterDocument(DeadLetter letter, String streamName, Instant at) {
        this.letter = letter;
        this.streamName = streamName;
        this.at = at;
        byte[] frame = frame();
        int quote = lastEmptyString(frame);
        this.head = Arrays.copyOf(frame, quote + 1);
        this.tail = Arrays.copyOfRange(frame, quote + 1, frame.length);
    }

    private static int lastEmptyString(byte[] json) {
        int quote = json.length - 2;
        while (json[quote] != '"' || json[quote + 1] != '"') {
            quote--;
        }
        return quote;
    }

    /// How long it is, in bytes.
    long length() {
        return head.length + Base64Input.length(letter.record().data().length) + tail.length;
    }

    /// The document from its beginning, as often as it is asked for.
    InputStream open() {
        return new SequenceInputStream(
                Collections.enumeration(
                        List.of(
                                new ByteArrayInputStream(head),
                                new Base64Input(letter.record().data()),
                                new ByteArrayInputStream(tail))));
    }

    /// The whole document.
    byte[] bytes() {
        byte[] all = new byte[Math.toIntExact(length())];
        try (InputStream in = open()) {
            in.readNBytes(all, 0, all.length);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    // Everything, with nothing between the quotes of the data.
    private byte[] frame() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
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
            if (letter.event().isPresent()) {
                event(json, letter.event().get());
            }
            record(json, letter.record());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return out.toByteArray();
    }

    private static void answer(JsonGenerator json, Answer answer) throws IOException {
        json.writeObjectFieldStart("lastAnswer");
        if (answer.status().isPresent()) {
            json.writeNumberField("status", answer.status().getAsInt());
        }
        json.writeStringField("description", answer.description());
        json.writeEndObject();
    }

    // Its data stands in the record. The trace is told apart, for whoever searches for it.
    private static void event(JsonGenerator json, Event event) throws IOException {
        if (event.text("traceparent").isPresent()) {
            json.writeStringField("traceparent", event.text("traceparent").get());
        }
        json.writeObjectFieldStart("event");
        json.writeStringField("specversion", Event.SPEC_VERSION);
        for (Map.Entry<String, AttributeValue> attribute : event.attributes().entrySet()) {
            json.writeFieldName(attribute.getKey());
            switch (attribute.getValue()) {
                case AttributeValue.Text(String text) -> json.writeString(text);
                case AttributeValue.Whole(int number) -> json.writeNumber(number);
                case AttributeValue.Truth(boolean truth) -> json.writeBoolean(truth);
            }
        }
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
        if (record.data().length <= LONGEST_TEXT && Utf8.isText(record.data())) {
            json.writeStringField("text", new String(record.data(), StandardCharsets.UTF_8));
        }
        json.writeStringField("data", "");
        json.writeEndObject();
    }

    // Half a surrogate pair cannot be written in UTF-8: it becomes a question mark.
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
