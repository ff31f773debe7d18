package dev.octavo.ingest.translation;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A CloudEvent, version 1.0, whose attributes have been checked.
///
/// Octavo has its own, and does not use the SDK's: data must reach the sink byte for byte, and
/// the SDK parses JSON data and writes it anew, which changes numbers.
///
/// @param attributes every context attribute but `specversion`, in the order of their first
///     appearance; `id`, `source` and `type` are among them
/// @param data null when the event has none
public record Event(Map<String, AttributeValue> attributes, @Nullable EventData data) {
    /// The one version of CloudEvents that is understood.
    public static final String SPEC_VERSION = "1.0";

    public Event {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        Objects.requireNonNull(attributes.get("id"), "id");
        Objects.requireNonNull(attributes.get("source"), "source");
        Objects.requireNonNull(attributes.get("type"), "type");
    }

    /// The id, unique for the event's source.
    public String id() {
        return text("id").orElseThrow();
    }

    /// The attribute as text; empty when the event does not have it.
    public Optional<String> text(String name) {
        return Optional.ofNullable(attributes.get(name)).map(AttributeValue::canonical);
    }
}
