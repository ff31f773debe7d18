package dev.octavo.engine.dataset;

/// How the rows of a dataset are written down.
public enum Format {
    /// Comma-separated values after RFC 4180; the first record names the columns.
    CSV(".csv", "text/csv"),
    /// One JSON array of objects.
    JSON(".json", "application/json"),
    /// One JSON object a line (JSON Lines).
    JSON_LINES(".jsonl", "application/jsonl");

    private final String ending;
    private final String mediaType;

    Format(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /// How the names of such files end, with the dot.
    public String ending() {
        return ending;
    }

    /// What such files are called on the internet.
    public String mediaType() {
        return mediaType;
    }
}
