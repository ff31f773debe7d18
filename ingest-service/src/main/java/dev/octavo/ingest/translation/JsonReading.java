package dev.octavo.ingest.translation;

import dev.octavo.contracts.Problem;

import java.util.List;

/// What a payload is, seen as JSON.
sealed interface JsonReading {
    /// A legal CloudEvent.
    record CloudEvent(Event event) implements JsonReading {}

    /// Something that calls itself a CloudEvent (it has a `specversion`), and is no legal one.
    record IllegalCloudEvent(List<Problem> problems) implements JsonReading {}

    /// JSON that is no CloudEvent.
    record OtherJson() implements JsonReading {}

    /// Not JSON.
    ///
    /// @param reason where it stops being JSON, and how
    record NotJson(String reason) implements JsonReading {}
}
