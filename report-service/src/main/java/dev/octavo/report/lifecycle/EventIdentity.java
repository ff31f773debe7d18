package dev.octavo.report.lifecycle;

/// The identity of an event: two deliveries with the same one are the same event.
///
/// @param source the event's source
/// @param id the event's id within its source
public record EventIdentity(String source, String id) {}
