package dev.octavo.engine.dataset;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Those rows that a filter keeps.
record FilteredRows(RowCursor rows, RowFilter filter) implements RowCursor {
    @Override
    public @Nullable Row next() throws IOException {
        Row row = rows.next();
        while (row != null && !keeps(row)) {
            row = rows.next();
        }
        return row;
    }

    private boolean keeps(Row row) {
        try {
            return filter.keeps(row);
        } catch (DataException failure) {
            throw failure.onLine(rows.line());
        }
    }

    @Override
    public long line() {
        return rows.line();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
