package dev.octavo.engine.dataset;

import java.io.Closeable;
import java.io.IOException;

/// Rows kept to be read again, in the order they were added: in memory while they are few, on
/// disk when they are many.
///
/// First all rows are added, then they are read.
public final class KeptRows implements RowSource, Closeable {
    private final String name;
    private final RowSort rows = new RowSort((_, _) -> 0, RowSort.DEFAULT_BUDGET);

    private long size;

    /// @param name of the dataset that the rows belong to
    public KeptRows(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    /// Adds a row; all rows have the same number of values.
    public void add(Row row) throws IOException {
        rows.add(row);
        size++;
    }

    /// How many rows were added.
    public long size() {
        return size;
    }

    @Override
    public RowCursor open() throws IOException {
        return rows.open();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
