package dev.octavo.engine.dataset;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// Short ways to read rows in tests.
final class Rows {
    static final Schema SCHEMA =
            new Schema(
                    List.of(
                            new Field("name", "Full Name", ValueType.STRING, null, null),
                            Field.of("count", ValueType.INTEGER),
                            new Field("price", "price", ValueType.DECIMAL, null, 1L),
                            Field.of("open", ValueType.BOOLEAN),
                            new Field("day", "day", ValueType.DATE, "dd.MM.yyyy", null),
                            Field.of("at", ValueType.DATETIME)));

    private Rows() {}

    static RowReader reader(Schema schema, CsvOptions csv) {
        return new RowReader("shops", schema, csv, ZoneOffset.UTC);
    }

    static List<List<@Nullable Object>> read(String text, Format format) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), format, SCHEMA, CsvOptions.DEFAULT);
    }

    static List<List<@Nullable Object>> read(
            byte[] bytes, Format format, Schema schema, CsvOptions csv) throws IOException {
        try (RowCursor rows = reader(schema, csv).open(DatasetSource.ofBytes(bytes, format))) {
            return drain(rows);
        }
    }

    static List<List<@Nullable Object>> drain(RowCursor rows) throws IOException {
        List<List<@Nullable Object>> all = new ArrayList<>();
        for (Row row = rows.next(); row != null; row = rows.next()) {
            all.add(values(row));
        }
        return all;
    }

    static List<@Nullable Object> values(Row row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            values.add(row.value(i));
        }
        return values;
    }

    static RowCursor of(Iterator<Row> rows) {
        return new RowCursor() {
            @Override
            public @Nullable Row next() {
                return rows.hasNext() ? rows.next() : null;
            }

            @Override
            public void close() {}
        };
    }
}
