package dev.octavo.report.storage;

/// What came of storing a document.
public sealed interface Storing {
    /// The document is in the store, put there by this attempt or by an earlier one at the same
    /// report.
    record Stored(StoredDocument document) implements Storing {}

    /// An object that is no document of this report lies under its key. It is left as it is.
    ///
    /// @param key the key
    record Occupied(String key) implements Storing {}
}
