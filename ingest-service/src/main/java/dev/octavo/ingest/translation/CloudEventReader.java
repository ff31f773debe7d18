package dev.octavo.ingest.translation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

import dev.octavo.contracts.Problem;
import dev.octavo.ingest.translation.JsonReading.CloudEvent;
import dev.octavo.ingest.translation.JsonReading.IllegalCloudEvent;
import dev.octavo.ingest.translation.JsonReading.NotJson;
import dev.octavo.ingest.translation.JsonReading.OtherJson;
import dev.octavo.logging.Printable;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads one payload as a CloudEvent in the JSON format of CloudEvents 1.0.2, in one pass. The
/// data is cut out of the payload, never parsed and written anew.
final class CloudEventReader {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final byte[] payload;
    private final Map<String, AttributeValue> attributes = new LinkedHashMap<>();
    private final Set<String> members = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable Slice jsonData;
    private @Nullable Slice binaryData;

    private CloudEventReader(byte[] payload) {
        this.payload = payload;
    }

    /// What this payload is.
    static JsonReading read(byte[] payload) {
        if (!Utf8.isText(payload)) {
            return new NotJson(JsonFault.NO_TEXT);
        }
        try (JsonParser parser = FACTORY.createParser(payload)) {
            return new CloudEventReader(payload).read(parser);
        } catch (JsonProcessingException e) {
            return new NotJson(JsonFault.of(e));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    private JsonReading read(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            return new NotJson(JsonFault.NOTHING);
        }
        if (first == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                member(name, parser);
            }
        } else {
            parser.skipChildren();
            parser.finishToken();
        }
        if (parser.nextToken() != null) {
            return new NotJson(JsonFault.TRAILING);
        }
        return members.contains("specversion") ? cloudEvent() : new OtherJson();
    }

    private void member(String name, JsonParser parser) throws IOException {
        if (!members.add(name)) {
            problem(name, "is given twice");
        }
        switch (name) {
            case "specversion" -> specVersion(parser);
            case "data" -> jsonData = slice(parser);
            case "data_base64" -> binaryData = base64(parser);
            default -> attribute(name, parser);
        }
    }

    private void specVersion(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING
                || !parser.getText().equals(Event.SPEC_VERSION)) {
            String found = parser.currentToken().isScalarValue() ? parser.getText() : "no string";
            parser.skipChildren();
            problem("specversion", "is " + Printable.quoted(found) + "; expected \"1.0\"");
        }
    }

    private @Nullable Slice slice(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return string(parser);
        }
        int start = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
        parser.skipChildren();
        parser.finishToken();
        int end = Math.toIntExact(parser.currentLocation().getByteOffset());
        return new Slice(payload, start, end - start);
    }

    // The parser would make characters of it, which take several times the memory. Whether the
    // string is a legal one, and ends, it finds out when it goes on.
    private Slice string(JsonParser parser) {
        int start = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
        int end = start + 1;
        while (end < payload.length && payload[end] != '"') {
            end += payload[end] == '\\' ? 2 : 1;
        }
        return new Slice(payload, start, Math.min(end + 1, payload.length) - start);
    }

    /// The characters of a string as they stand in the record, which takes no memory; null where
    /// some are escaped, or where it does not end.
    private static @Nullable Slice characters(Slice string) {
        int start = string.offset() + 1;
        int end = string.offset() + string.length() - 1;
        if (end < start || string.array()[end] != '"') {
            return null;
        }
        for (int i = start; i < end; i++) {
            if (string.array()[i] == '\\') {
                return null;
            }
        }
        return new Slice(string.array(), start, end - start);
    }

    private @Nullable Slice base64(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            parser.skipChildren();
            problem("data_base64", "is no string");
            return null;
        }
        try {
            Slice text = characters(string(parser));
            return text == null
                    ? Slice.of(Base64.getDecoder().decode(parser.getText()))
                    : decoded(text);
        } catch (IllegalArgumentException e) {
            problem("data_base64", "is not Base64");
            return null;
        }
    }

    private static Slice decoded(Slice base64) {
        ByteBuffer bytes =
                Base64.getDecoder()
                        .decode(ByteBuffer.wrap(base64.array(), base64.offset(), base64.length()));
        return new Slice(bytes.array(), bytes.arrayOffset(), bytes.remaining());
    }

    private void attribute(String name, JsonParser parser) throws IOException {
        if (!AttributeRules.legalName(name)) {
            parser.skipChildren();
            problem(name, "is no attribute name; expected lower-case letters and digits only");
            return;
        }
        AttributeValue value = attributeValue(name, parser);
        if (value != null) {
            AttributeRules.complaint(name, value).ifPresent(complaint -> problem(name, complaint));
            attributes.put(name, value);
        }
    }

    private @Nullable AttributeValue attributeValue(String name, JsonParser parser)
            throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> new AttributeValue.Text(parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> new AttributeValue.Truth(parser.getBooleanValue());
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT -> whole(name, parser);
            default -> {
                parser.skipChildren();
                problem(name, "is no attribute value; expected a string, an integer or a boolean");
                yield null;
            }
        };
    }

    private @Nullable AttributeValue whole(String name, JsonParser parser) throws IOException {
        if (parser.getNumberType() == JsonParser.NumberType.INT) {
            return new AttributeValue.Whole(parser.getIntValue());
        }
        problem(name, "is a number beyond 32 bits");
        return null;
    }

    private JsonReading cloudEvent() throws IOException {
        for (String required : List.of("id", "source", "type")) {
            if (!attributes.containsKey(required)) {
                problem(required, "is missing");
            }
        }
        if (jsonData != null && binaryData != null) {
            problem("data_base64", "is given beside data; expected one of them");
        }
        return problems.isEmpty()
                ? new CloudEvent(new Event(attributes, data()))
                : new IllegalCloudEvent(problems);
    }

    private @Nullable EventData data() throws IOException {
        if (binaryData != null) {
            return new EventData(binaryData, false);
        }
        if (jsonData == null) {
            return null;
        }
        AttributeValue contentType =
                attributes.computeIfAbsent(
                        "datacontenttype", _ -> new AttributeValue.Text(MediaTypes.JSON));
        if (MediaTypes.isJson(contentType.canonical()) || payload[jsonData.offset()] != '"') {
            return new EventData(jsonData, true);
        }
        // A string under another content type stands for its characters (JSON format, 3.1).
        Slice text = characters(jsonData);
        if (text != null) {
            return new EventData(text, false);
        }
        try (JsonParser parser =
                FACTORY.createParser(payload, jsonData.offset(), jsonData.length())) {
            parser.nextToken();
            return new EventData(parser.getText().getBytes(StandardCharsets.UTF_8), false);
        }
    }

    private void problem(String member, String complaint) {
        String pointer = "/" + member.replace("~", "~0").replace("/", "~1");
        problems.add(Problem.at(pointer, Printable.quoted(member) + " " + complaint));
    }
}
