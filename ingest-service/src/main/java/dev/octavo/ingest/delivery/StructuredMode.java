package dev.octavo.ingest.delivery;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import dev.octavo.ingest.delivery.HttpMessage.Header;
import dev.octavo.ingest.translation.AttributeValue;
import dev.octavo.ingest.translation.Event;
import dev.octavo.ingest.translation.EventData;
import dev.octavo.ingest.translation.Slice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/// Writes events in the JSON format of CloudEvents 1.0.2, alone or in a batch. Data that is
/// JSON stands there byte for byte, other data in Base64.
final class StructuredMode {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final List<Header> ONE = List.of(contentType("application/cloudevents+json"));
    private static final List<Header> SEVERAL =
            List.of(contentType("application/cloudevents-batch+json"));

    /// As much as the extensions of an event take that are added on the way out, as a rule.
    private static final int OVERRIDES = 512;

    private StructuredMode() {}

    private static Header contentType(String mediaType) {
        return new Header("content-type", mediaType + "; charset=UTF-8");
    }

    /// One event.
    ///
    /// @param overrides extensions that are added, or stand in place of the event's own
    static HttpMessage message(Event event, Map<String, String> overrides) {
        return new HttpMessage(
                ONE,
                body(size(event) + OVERRIDES, (json, out) -> write(json, out, event, overrides)),
                1);
    }

    /// Several events, in order.
    static HttpMessage batch(List<Event> events, Map<String, String> overrides) {
        return new HttpMessage(
                SEVERAL,
                body(
                        events.stream().mapToLong(event -> size(event) + OVERRIDES).sum(),
                        (json, out) -> {
                            json.writeStartArray();
                            for (Event event : events) {
                                write(json, out, event, overrides);
                            }
                            json.writeEndArray();
                        }),
                events.size());
    }

    /// How many bytes an event takes, about.
    static long size(Event event) {
        long size = 64;
        for (Map.Entry<String, AttributeValue> attribute : event.attributes().entrySet()) {
            size += attribute.getKey().length() + attribute.getValue().canonical().length() + 6;
        }
        EventData data = event.data();
        if (data == null) {
            return size;
        }
        int length = data.bytes().length();
        return size + (data.json() ? length : (length + 2) / 3 * 4L);
    }

    private interface Content {
        void write(JsonGenerator json, OutputStream out) throws IOException;
    }

    // A large event is written where it will be sent from, and stands nowhere else.
    private static Slice body(long size, Content content) {
        Body out = new Body(Math.toIntExact(size));
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            content.write(json, out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return out.slice();
    }

    private static final class Body extends ByteArrayOutputStream {
        Body(int size) {
            super(size);
        }

        Slice slice() {
            return new Slice(buf, 0, count);
        }
    }

    private static void write(
            JsonGenerator json, OutputStream out, Event event, Map<String, String> overrides)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("specversion", Event.SPEC_VERSION);
        for (Map.Entry<String, AttributeValue> attribute : event.attributes().entrySet()) {
            if (!overrides.containsKey(attribute.getKey())) {
                json.writeFieldName(attribute.getKey());
                write(json, attribute.getValue());
            }
        }
        for (Map.Entry<String, String> extension : overrides.entrySet()) {
            json.writeStringField(extension.getKey(), extension.getValue());
        }
        EventData data = event.data();
        if (data != null && data.json()) {
            // The generator would make characters of it: it notes that a value is here, and writes
            // what comes before.
            json.writeFieldName("data");
            json.writeRawValue("");
            json.flush();
            Slice bytes = data.bytes();
            out.write(bytes.array(), bytes.offset(), bytes.length());
        } else if (data != null) {
            Slice bytes = data.bytes();
            json.writeFieldName("data_base64");
            json.writeBinary(bytes.array(), bytes.offset(), bytes.length());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, AttributeValue value) throws IOException {
        switch (value) {
            case AttributeValue.Text(String text) -> json.writeString(text);
            case AttributeValue.Whole(int number) -> json.writeNumber(number);
            case AttributeValue.Truth(boolean truth) -> json.writeBoolean(truth);
        }
    }
}
