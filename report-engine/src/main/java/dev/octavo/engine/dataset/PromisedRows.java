package dev.octavo.engine.dataset;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Rows that were promised to come in an order; fails at the first that does not.
final class PromisedRows implements RowCursor {
    private final RowCursor rows;
    private final RowOrder order;
    private final String dataset;
    private @Nullable Row last;

    PromisedRows(RowCursor rows, RowOrder order, String dataset) {
        this.rows = rows;
        this.order = order;
        this.dataset = dataset;
    }

    @Override
    public @Nullable Row next() throws IOException {
        Row row = rows.next();
        if (row != null && last != null && order.compare(last, row) > 0) {
            SortKey key = order.offending(last, row);
            throw new DataException(
                    dataset,
                    row.number(),
                    row.line(),
                    "row %d breaks the promise 'sortedBy': its %s is %s, but the row before has %s"
                            .formatted(
                                    row.number(),
                                    key.name(),
                                    shown(row.value(key.index())),
                                    shown(last.value(key.index()))));
        }
        last = row;
        return row;
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "no value" : RowReader.quoted(value.toString());
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
