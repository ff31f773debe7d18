package dev.octavo.report.request;

import dev.octavo.contracts.EventType;

import java.util.Map;
import java.util.Optional;

/// The attributes of a CloudEvent that is right, decoded from whichever mode it came in.
///
/// @param id the event's id
/// @param source the event's source
/// @param type what it says
/// @param extensions its extension attributes, as text
/// @param binary whether it came in binary mode
record EventAttributes(
        String id, String source, EventType type, Map<String, String> extensions, boolean binary) {
    EventAttributes {
        extensions = Map.copyOf(extensions);
    }

    /// The trace that the event belongs to: the second field of its `traceparent` extension.
    Optional<String> traceId() {
        String[] fields = extensions.getOrDefault("traceparent", "").split("-", -1);
        return fields.length >= 4 && fields[1].matches("[0-9a-f]{32}")
                ? Optional.of(fields[1])
                : Optional.empty();
    }
}
