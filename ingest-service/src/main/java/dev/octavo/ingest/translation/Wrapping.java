package dev.octavo.ingest.translation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.JsonPointerBasedFilter;
import com.fasterxml.jackson.core.filter.TokenFilter;

import dev.octavo.logging.Printable;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How a payload that is no CloudEvent becomes the data of one.
final class Wrapping {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final String type;
    private final String source;
    private final String contentType;
    private final Optional<JsonPointer> subject;

    /// @throws IllegalArgumentException naming the key whose value is absurd
    Wrapping(String type, TranslationConfig config, String streamName) {
        this.type = legal("type", "octavo.translation.type", type);
        this.source =
                legal(
                        "source",
                        "octavo.translation.source",
                        config.source().orElse("/kinesis/" + streamName));
        this.contentType =
                legal(
                        "datacontenttype",
                        "octavo.translation.data-content-type",
                        config.dataContentType());
        this.subject = config.subjectPointer().map(Wrapping::pointer);
    }

    private static String legal(String attribute, String key, String value) {
        AttributeRules.complaint(attribute, new AttributeValue.Text(value))
                .ifPresent(
                        complaint -> {
                            throw new IllegalArgumentException(key + ": " + complaint);
                        });
        return value;
    }

    private static JsonPointer pointer(String text) {
        try {
            return JsonPointer.compile(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "octavo.translation.subject-pointer: is "
                            + Printable.quoted(text)
                            + "; expected a JSON pointer such as /order/id",
                    e);
        }
    }

    /// Whether only JSON may be wrapped.
    boolean json() {
        return MediaTypes.isJson(contentType);
    }

    /// The attributes of the event that wraps this record.
    Map<String, AttributeValue> attributes(ShardRecord record) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        attributes.put("id", new AttributeValue.Text(record.id()));
        attributes.put("source", new AttributeValue.Text(source));
        attributes.put("type", new AttributeValue.Text(type));
        if (json()) {
            subject.flatMap(at -> text(record.data(), at))
                    .ifPresent(it -> attributes.put("subject", new AttributeValue.Text(it)));
        }
        attributes.put("datacontenttype", new AttributeValue.Text(contentType));
        return attributes;
    }

    private static Optional<String> text(byte[] json, JsonPointer at) {
        try (JsonParser parser =
                new FilteringParserDelegate(
                        FACTORY.createParser(json),
                        new JsonPointerBasedFilter(at),
                        TokenFilter.Inclusion.ONLY_INCLUDE_ALL,
                        false)) {
            var token = parser.nextToken();
            return token == null || !token.isScalarValue() || token.isStructStart()
                    ? Optional.empty()
                    : Optional.ofNullable(parser.getValueAsString()).filter(it -> !it.isEmpty());
        } catch (IOException e) {
            throw new IllegalStateException("JSON that was read before is none any more", e);
        }
    }
}
