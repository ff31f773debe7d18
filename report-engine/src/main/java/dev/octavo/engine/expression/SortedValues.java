package dev.octavo.engine.expression;

import dev.octavo.engine.dataset.Row;
import dev.octavo.engine.dataset.RowCursor;
import dev.octavo.engine.dataset.RowSort;
import dev.octavo.engine.dataset.ValueOrder;

import java.io.Closeable;
import java.io.IOException;

/// Any number of values in their order, in bounded memory: rows of one value each.
final class SortedValues implements Closeable {
    private static final long BUDGET = 2L << 20;

    private final RowSort rows =
            new RowSort(
                    (left, right) -> ValueOrder.compareMissingLast(left.value(0), right.value(0)),
                    BUDGET);
    private long size;

    void add(Object value) throws IOException {
        rows.add(new Row(++size, new Object[] {value}));
    }

    long size() {
        return size;
    }

    RowCursor open() throws IOException {
        return rows.open();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
