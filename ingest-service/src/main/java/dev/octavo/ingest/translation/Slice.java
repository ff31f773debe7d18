package dev.octavo.ingest.translation;

import java.nio.charset.StandardCharsets;

/// Bytes that stand in an array, perhaps between others: a large record is not copied for the part
/// of it that is delivered. They are handed on and never compared.
///
/// @param array never to be modified
/// @param offset where they begin
/// @param length how many they are
@SuppressWarnings("ArrayRecordComponent")
public record Slice(byte[] array, int offset, int length) {
    /// All bytes of an array.
    public static Slice of(byte[] array) {
        return new Slice(array, 0, array.length);
    }

    /// The text that they are in UTF-8.
    public String text() {
        return new String(array, offset, length, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return length + " bytes";
    }
}
