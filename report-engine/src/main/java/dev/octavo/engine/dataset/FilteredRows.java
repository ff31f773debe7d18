package dev.octavo.engine.dataset;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Those rows that a filter keeps.
record FilteredRows(RowCursor rows, RowFilter filter) implements RowCursor {
    @Override
    public @Nullable Row next() throws IOException {
        Row row = rows.next();
        while (row != null && !filter.keeps(row)) {
            row = rows.next();
        }
        return row;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
