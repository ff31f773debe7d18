package dev.octavo.report.request;

import com.fasterxml.jackson.databind.JsonNode;

import dev.octavo.contracts.EventType;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Reads and checks the attributes of a CloudEvent, version 1.0, after its HTTP protocol
/// binding: Funqy itself would take versions that do not exist and pass over attributes that
/// are missing.
final class EventReader {
    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "specversion",
                    "id",
                    "source",
                    "type",
                    "subject",
                    "time",
                    "datacontenttype",
                    "dataschema",
                    "data",
                    "data_base64");
    private static final int LONGEST_ID = 512;
    private static final int LONGEST_SOURCE = 1024;
    private static final Pattern JSON =
            Pattern.compile("(application|text)/([a-z0-9.+-]+\\+)?json\\s*(;.*)?");

    private EventReader() {}

    /// Reads an event in binary mode, where attributes are `ce-` headers.
    ///
    /// @param headers the HTTP headers, last one first where a name is doubled
    /// @param hasData whether there is a body
    static EventReading readBinary(Iterable<Map.Entry<String, String>> headers, boolean hasData) {
        Map<String, String> attributes = new TreeMap<>();
        for (Map.Entry<String, String> header : headers) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (name.equals("content-type")) {
                attributes.put("datacontenttype", header.getValue());
            } else if (name.startsWith("ce-")) {
                attributes.put(name.substring("ce-".length()), decoded(header.getValue()));
            }
        }
        return read(attributes, hasData, true);
    }

    /// Reads an event in structured mode, where the body is the event.
    static EventReading readStructured(JsonNode event) {
        if (!event.isObject()) {
            return EventReading.notAnEvent(
                    "the body is " + Findings.shown(event) + "; expected a CloudEvent");
        }
        Map<String, String> attributes = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : event.properties()) {
            String name = field.getKey();
            JsonNode value = field.getValue();
            if (name.equals("data") || name.equals("data_base64") || value.isNull()) {
                continue;
            }
            if (value.isContainerNode() || (ATTRIBUTES.contains(name) && !value.isTextual())) {
                return EventReading.notAnEvent(
                        "attribute '"
                                + name
                                + "' is "
                                + Findings.shown(value)
                                + "; expected a text");
            }
            attributes.put(name, value.asText());
        }
        if (event.has("data") && event.has("data_base64")) {
            return EventReading.notAnEvent(
                    "the event has both 'data' and 'data_base64'; expected one of them");
        }
        return read(attributes, event.hasNonNull("data") || event.has("data_base64"), false);
    }

    private static EventReading read(
            Map<String, String> attributes, boolean hasData, boolean binary) {
        Optional<EventReading> wrong =
                wrongVersion(attributes.get("specversion"))
                        .or(() -> wrongText(attributes, "id", LONGEST_ID))
                        .or(() -> wrongText(attributes, "source", LONGEST_SOURCE))
                        .or(() -> wrongSource(attributes.get("source")))
                        .or(() -> wrongText(attributes, "type", LONGEST_ID))
                        .or(() -> wrongTime(attributes.get("time")))
                        .or(() -> wrongDataType(attributes.get("datacontenttype")));
        if (wrong.isPresent()) {
            return wrong.get();
        }
        Optional<EventType> type = EventType.of(attributes.get("type"));
        if (type.isEmpty() || type.get() != EventType.REPORT_REQUESTED) {
            return EventReading.unsupported(
                    "type '"
                            + attributes.get("type")
                            + "' is not handled here; expected "
                            + EventType.REPORT_REQUESTED.value());
        }
        if (!hasData) {
            return EventReading.notAnEvent(
                    "the event carries no data; expected what is requested, as JSON");
        }
        Map<String, String> extensions = new TreeMap<>(attributes);
        extensions.keySet().removeAll(ATTRIBUTES);
        return new EventReading.Understood(
                new EventAttributes(
                        attributes.get("id"),
                        attributes.get("source"),
                        type.get(),
                        extensions,
                        binary));
    }

    private static Optional<EventReading> wrongVersion(@Nullable String version) {
        if (version == null) {
            return Optional.of(
                    EventReading.notAnEvent("attribute 'specversion' is missing; expected 1.0"));
        }
        return version.equals("1.0")
                ? Optional.empty()
                : Optional.of(EventReading.unsupported("specversion '" + version + "' is not 1.0"));
    }

    private static Optional<EventReading> wrongText(
            Map<String, String> attributes, String name, int longest) {
        String value = attributes.getOrDefault(name, "");
        if (value.isEmpty()) {
            return Optional.of(
                    EventReading.notAnEvent("attribute '" + name + "' is missing or empty"));
        }
        return value.length() <= longest
                ? Optional.empty()
                : Optional.of(
                        EventReading.notAnEvent(
                                "attribute '"
                                        + name
                                        + "' has "
                                        + value.length()
                                        + " characters; expected at most "
                                        + longest));
    }

    private static Optional<EventReading> wrongSource(@Nullable String source) {
        try {
            new URI(source == null ? "" : source);
            return Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.of(
                    EventReading.notAnEvent("attribute 'source' is not a URI reference"));
        }
    }

    private static Optional<EventReading> wrongTime(@Nullable String time) {
        try {
            if (time != null) {
                OffsetDateTime.parse(time);
            }
            return Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.of(
                    EventReading.notAnEvent(
                            "attribute 'time' is not a time of RFC 3339, such as"
                                    + " 2026-07-30T12:00:00Z"));
        }
    }

    private static Optional<EventReading> wrongDataType(@Nullable String type) {
        return type == null || JSON.matcher(type.toLowerCase(Locale.ROOT)).matches()
                ? Optional.empty()
                : Optional.of(
                        EventReading.unsupported(
                                "the event's data has type '" + type + "'; expected JSON"));
    }

    /// Header values are percent-encoded. A value that is not encoded as it should be is taken
    /// as it stands, as most receivers do.
    private static String decoded(String value) {
        if (value.indexOf('%') < 0) {
            return value;
        }
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
