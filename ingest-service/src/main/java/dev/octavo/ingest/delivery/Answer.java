package dev.octavo.ingest.delivery;

import java.util.OptionalInt;

/// What was heard from the sink, for people to read.
///
/// @param status the HTTP status; empty when there was no response
/// @param description what went wrong; text from outside is escaped, and cut after some 200
///     characters
public record Answer(OptionalInt status, String description) {
    /// No response came.
    static Answer none(String description) {
        return new Answer(OptionalInt.empty(), description);
    }

    @Override
    public String toString() {
        return status.isPresent() ? status.getAsInt() + " " + description : description;
    }
}
