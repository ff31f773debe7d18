package dev.octavo.render;

import dev.octavo.engine.dataset.Format;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Tells the format of a data file by the ending of its name.
final class DataFile {
    static final String ENDINGS = ".csv, .json, .jsonl or .ndjson";

    private DataFile() {}

    /// The format; empty for an ending that is not known.
    static Optional<Format> format(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "csv" -> Optional.of(Format.CSV);
            case "json" -> Optional.of(Format.JSON);
            case "jsonl", "ndjson" -> Optional.of(Format.JSON_LINES);
            default -> Optional.empty();
        };
    }
}
