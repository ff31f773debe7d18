package dev.octavo.engine.dataset;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import dev.octavo.engine.spelling.Suggestion;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/// Rows of a CSV file after RFC 4180, whose first record names the columns. An empty cell is a
/// missing value. Lines that hold nothing at all are skipped where rows have more than one
/// cell.
final class CsvRows implements RowCursor {
    /// The longest cell, in characters; a quote that is never closed makes one up to the file's
    /// end.
    private static final int MAX_CELL = 1 << 20;

    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");

    private final RowReader reader;
    private final BadRows badRows;
    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private final TextValue[] types;
    private final int[] columns;
    private final int width;
    private long row;
    private long line = 1;
    private @Nullable CsvRecord last;

    CsvRows(RowReader reader, BadRows badRows, InputStream input) throws IOException {
        this.reader = reader;
        this.badRows = badRows;
        CsvOptions options = reader.csv();
        this.csv =
                CsvReader.builder()
                        .fieldSeparator(options.delimiter())
                        .quoteCharacter(options.quote())
                        .skipEmptyLines(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(MAX_CELL)
                        .ofCsvRecord(CharacterDecoding.reader(input, options.encoding()));
        this.records = csv.iterator();
        CsvRecord header = nextRecord();
        if (header == null) {
            throw failure("expected a first line that names the columns, but there is no data");
        }
        this.width = header.getFieldCount();
        this.columns = columns(header.getFields().stream().map(String::strip).toList());
        this.types =
                reader.schema().fields().stream()
                        .map(field -> TextValue.of(field, reader.zone()))
                        .toArray(TextValue[]::new);
    }

    @Override
    public @Nullable Row next() throws IOException {
        for (CsvRecord cells = nextRecord(); cells != null; cells = nextRecord()) {
            if (isBlank(cells) && width > 1) {
                continue;
            }
            row++;
            Row read = row(cells);
            if (read != null) {
                return read;
            }
        }
        return null;
    }

    /// The row of a record; null after it was found to be bad.
    private @Nullable Row row(CsvRecord cells) {
        if (cells.getFieldCount() != width) {
            badRows.add(
                    failure(
                            "row %d: expected %d cells as in the header, but found %d"
                                    .formatted(row, width, cells.getFieldCount())));
            return null;
        }
        boolean good = true;
        @Nullable Object[] values = new Object[columns.length];
        for (int i = 0; i < values.length; i++) {
            String cell = cells.getField(columns[i]);
            if (cell.isEmpty()) {
                values[i] = reader.schema().field(i).defaultValue();
                continue;
            }
            values[i] = types[i].parse(cell);
            if (values[i] == null) {
                badRows.add(wrongValue(i, cell));
                good = false;
            }
        }
        return good ? new Row(row, line, values) : null;
    }

    private DataException wrongValue(int index, String cell) {
        return reader.wrongValue(
                reader.schema().field(index), types[index], RowReader.quoted(cell), row, line);
    }

    private @Nullable CsvRecord nextRecord() throws IOException {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord next = records.next();
            line = next.getStartingLineNumber();
            last = next;
            return next;
        } catch (CsvParseException malformed) {
            line = lineAfter(last);
            throw failure(
                    "after row %d: the CSV is malformed (%s)"
                            .formatted(row, malformed.getMessage()));
        } catch (UncheckedIOException failure) {
            if (failure.getCause() instanceof CharacterCodingException) {
                throw failure(
                        "after row %d: found bytes that are not text in %s; expected"
                                        .formatted(row, reader.csv().encoding())
                                + " the file's own encoding, as in csv: { encoding: windows-1252 }");
            }
            throw failure.getCause();
        }
    }

    /// Where the record begins that cannot be read: a quote that is never closed is opened there.
    private static long lineAfter(@Nullable CsvRecord record) {
        return record == null
                ? 1
                : record.getStartingLineNumber()
                        + 1
                        + record.getFields().stream()
                                .mapToLong(cell -> LINE_END.matcher(cell).results().count())
                                .sum();
    }

    private int[] columns(List<String> header) {
        Schema schema = reader.schema();
        int[] found = new int[schema.size()];
        for (int i = 0; i < found.length; i++) {
            String column = schema.field(i).from();
            found[i] = header.indexOf(column);
            if (found[i] < 0) {
                throw failure(
                        "expected a column '%s' for field '%s', but the header has only %s%s"
                                .formatted(
                                        column,
                                        schema.field(i).name(),
                                        RowReader.quoted(String.join(", ", header)),
                                        Suggestion.clause(column, header)));
            }
            if (found[i] != header.lastIndexOf(column)) {
                throw failure(
                        "the header has more than one column '%s', which field '%s' is read from"
                                .formatted(column, schema.field(i).name()));
            }
        }
        return found;
    }

    private static boolean isBlank(CsvRecord cells) {
        return cells.getFieldCount() == 1 && cells.getField(0).isBlank();
    }

    private DataException failure(String message) {
        return new DataException(reader.dataset(), row, line, message);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
