package dev.octavo.ingest.translation;

/// The data of an event.
///
/// @param bytes as the sink gets them; never to be modified
/// @param json whether they are a JSON value, which may stand inside an event's JSON form Data
///     is handed on and never compared.
@SuppressWarnings("ArrayRecordComponent")
public record EventData(byte[] bytes, boolean json) {
    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
