package dev.octavo.ingest.translation;

/// The data of an event.
///
/// @param bytes as the sink gets them
/// @param json whether they are a JSON value, which may stand inside an event's JSON form
public record EventData(Slice bytes, boolean json) {
    /// Data that fills an array, which is never to be modified.
    public EventData(byte[] bytes, boolean json) {
        this(Slice.of(bytes), json);
    }
}
