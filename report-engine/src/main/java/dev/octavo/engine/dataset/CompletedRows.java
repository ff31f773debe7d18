package dev.octavo.engine.dataset;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Rows with the values that are computed.
record CompletedRows(RowCursor rows, RowCompletion completion) implements RowCursor {
    @Override
    public @Nullable Row next() throws IOException {
        Row row = rows.next();
        return row == null ? null : completion.complete(row);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
