package dev.octavo.report.request;

import com.fasterxml.jackson.databind.JsonNode;

/// One event of a batch, not checked yet.
///
/// @param identifier what the answer calls it: its `id`, or its `sequence` where another event
///     of the batch has the same id; no other event of the batch is called so
/// @param event the event, of which nothing is known but that it has an id
record BatchItem(String identifier, JsonNode event) {
    /// The event's id.
    String id() {
        return event.path("id").textValue();
    }

    /// The event's source, as far as there is one.
    String source() {
        return event.path("source").asText("");
    }
}
