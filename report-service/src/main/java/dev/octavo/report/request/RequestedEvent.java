package dev.octavo.report.request;

import com.fasterxml.jackson.databind.JsonNode;

/// One delivery of an event that asks for a report.
///
/// @param source the event's source
/// @param id the event's id; source and id together are its identity, and every redelivery of
///     an event has the same
/// @param data the event's data, not yet validated
/// @param bytes the size of the data as it was sent
public record RequestedEvent(String source, String id, JsonNode data, long bytes) {}
