package dev.octavo.engine.dataset;

/// How the rows of a dataset are written down.
public enum Format {
    /// Comma-separated values after RFC 4180; the first record names the columns.
    CSV,
    /// One JSON array of objects.
    JSON,
    /// One JSON object a line (JSON Lines).
    JSON_LINES
}
