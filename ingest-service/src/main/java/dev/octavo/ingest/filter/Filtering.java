package dev.octavo.ingest.filter;

/// Whether a record is wanted.
public sealed interface Filtering {
    /// A pattern matches, or there are none.
    record Kept() implements Filtering {}

    /// No pattern matches.
    record Filtered() implements Filtering {}

    /// A pattern asks for what the record's data holds, and the data is not JSON.
    ///
    /// @param reason where it stops being JSON, and how; escaped, and fit for a log line
    record Unparsable(String reason) implements Filtering {}
}
