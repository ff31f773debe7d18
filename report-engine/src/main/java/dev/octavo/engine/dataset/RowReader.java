package dev.octavo.engine.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;

/// Opens sources as typed rows.
///
/// @param dataset the dataset's name, for messages
/// @param schema the fields of its rows
/// @param csv how it is written when it is CSV
/// @param zone of times that are written without an offset
public record RowReader(String dataset, Schema schema, CsvOptions csv, ZoneId zone) {

    /// Opens a source at its first row; the caller closes the cursor. The first row that is not
    /// what the fields declare fails.
    public RowCursor open(DatasetSource source) throws IOException {
        return open(source, new BadRows(0));
    }

    /// Opens a source at its first row; the caller closes the cursor.
    ///
    /// @param badRows takes the rows that are not what the fields declare
    /// @throws DataException when the source begins with something else than its format asks
    ///     for
    /// @throws IOException when opening failed and may succeed later
    public RowCursor open(DatasetSource source, BadRows badRows) throws IOException {
        InputStream input = source.open();
        try {
            return switch (source.format()) {
                case CSV -> new CsvRows(this, badRows, input);
                case JSON -> JsonRows.ofArray(this, badRows, input);
                case JSON_LINES -> JsonRows.ofLines(this, badRows, input);
            };
        } catch (IOException | RuntimeException failure) {
            try (input) {
                throw failure;
            }
        }
    }

    /// The failure of a value that is not of its field's type.
    DataException wrongValue(Field field, TextValue type, String found, long row, long line) {
        return new DataException(
                dataset,
                row,
                line,
                "row %d, field '%s': expected %s, but found %s"
                        .formatted(row, field.name(), type.expected(), found));
    }

    /// A value for a message, in quotes and not too long.
    static String quoted(String value) {
        return value.codePointCount(0, value.length()) <= 40
                ? "'" + value + "'"
                : "'" + value.substring(0, value.offsetByCodePoints(0, 39)) + "\u2026'";
    }
}
