package dev.octavo.engine.dataset;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/// The rows of one dataset in one rendering: filtered, ordered, and read as often as needed.
/// Rows are sorted once, however often they are read. Belongs to one thread.
public final class Dataset implements RowSource, Closeable {
    private final RowReader reader;
    private final DatasetSource source;
    private final RowCompletion completion;
    private final RowFilter filter;
    private final List<SortKey> sort;
    private final List<SortKey> promised;
    private final BadRows badRows;
    private @Nullable RowSort sorted;

    /// @param reader reads the fields that are not computed
    /// @param completion computes the others
    /// @param filter which rows are read
    /// @param sort the order the rows are brought into; empty for that of the source
    /// @param promised the order the source must have; empty for any
    /// @param badRows takes the rows that are not what the fields declare
    public Dataset(
            RowReader reader,
            DatasetSource source,
            RowCompletion completion,
            RowFilter filter,
            List<SortKey> sort,
            List<SortKey> promised,
            BadRows badRows) {
        this.reader = reader;
        this.source = source;
        this.completion = completion;
        this.filter = filter;
        this.sort = List.copyOf(sort);
        this.promised = List.copyOf(promised);
        this.badRows = badRows;
    }

    @Override
    public String name() {
        return reader.dataset();
    }

    /// The rows left out so far because they are not what the fields declare.
    public BadRows badRows() {
        return badRows;
    }

    @Override
    public RowCursor open() throws IOException {
        if (sort.isEmpty()) {
            return unsorted();
        }
        if (sorted == null) {
            sorted = sorted();
        }
        return sorted.open();
    }

    /// The rows in the order of the source, which is all that an aggregate over the whole
    /// dataset needs; the caller closes the cursor.
    @Override
    public RowCursor openInAnyOrder() throws IOException {
        return unsorted();
    }

    private RowCursor unsorted() throws IOException {
        RowCursor read = reader.open(source, badRows);
        RowCursor rows =
                completion.equals(RowCompletion.NONE) ? read : new CompletedRows(read, completion);
        RowCursor kept = filter.equals(RowFilter.ALL) ? rows : new FilteredRows(rows, filter);
        return promised.isEmpty()
                ? kept
                : new PromisedRows(kept, new RowOrder(promised), reader.dataset());
    }

    private RowSort sorted() throws IOException {
        RowSort rows = new RowSort(new RowOrder(sort), RowSort.DEFAULT_BUDGET);
        try (RowCursor unsorted = unsorted()) {
            for (Row row = unsorted.next(); row != null; row = unsorted.next()) {
                rows.add(row);
            }
            return rows;
        } catch (IOException | RuntimeException failure) {
            try (rows) {
                throw failure;
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (sorted != null) {
            sorted.close();
        }
    }
}
