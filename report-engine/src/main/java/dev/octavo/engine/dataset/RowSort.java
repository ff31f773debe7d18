package dev.octavo.engine.dataset;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/// Sorts any number of rows in bounded memory: an external merge sort (Knuth, The Art of
/// Computer Programming 3, 5.4). Rows that compare as equal keep the order they were added in.
///
/// First all rows are added, then they are read, as often as needed.
public final class RowSort implements Closeable {
    /// Bytes of rows held in memory before they are written to disk.
    public static final long DEFAULT_BUDGET = 8L << 20;

    /// Runs read at the same time, each through a buffer of its own.
    private static final int MAX_FAN_IN = 64;

    private final Comparator<Row> order;
    private final long budget;
    private List<Row> held = new ArrayList<>();
    private long heldBytes;
    private List<SpillFile.Run> runs = new ArrayList<>();
    private @Nullable SpillFile file;
    private boolean sorted;

    /// @param budget bytes of rows held in memory
    public RowSort(Comparator<Row> order, long budget) {
        this.order = order;
        this.budget = budget;
    }

    /// Adds a row; all rows have the same number of values.
    public void add(Row row) throws IOException {
        held.add(row);
        heldBytes += RowCodec.footprint(row);
        if (heldBytes > budget) {
            spill(row.size());
        }
    }

    /// The rows in order, from the first; after this, none can be added.
    public RowCursor open() throws IOException {
        if (!sorted) {
            held.sort(order);
            sorted = true;
        }
        if (file == null) {
            return cursor(held.iterator());
        }
        if (!held.isEmpty()) {
            spill(held.getFirst().size());
        }
        while (runs.size() > MAX_FAN_IN) {
            mergeOldest();
        }
        return merged(runs);
    }

    /// Number of runs on disk.
    int runs() {
        return runs.size();
    }

    @Override
    public void close() throws IOException {
        held = List.of();
        if (file != null) {
            file.close();
        }
    }

    private void spill(int rowSize) throws IOException {
        if (file == null) {
            file = new SpillFile(rowSize);
        }
        held.sort(order);
        runs.add(file.append(cursor(held.iterator())));
        held = new ArrayList<>();
        heldBytes = 0;
    }

    /// Merges neighbouring runs into one in their place, so that equal rows keep their order.
    private void mergeOldest() throws IOException {
        List<SpillFile.Run> merged = new ArrayList<>();
        for (int i = 0; i < runs.size(); i += MAX_FAN_IN) {
            List<SpillFile.Run> neighbours = runs.subList(i, Math.min(runs.size(), i + MAX_FAN_IN));
            merged.add(
                    neighbours.size() == 1
                            ? neighbours.getFirst()
                            : spillFile().append(merged(neighbours)));
        }
        runs = merged;
    }

    private RowCursor merged(List<SpillFile.Run> neighbours) throws IOException {
        PriorityQueue<Head> heads =
                new PriorityQueue<>(
                        Comparator.comparing(Head::row, order).thenComparingInt(Head::position));
        for (int i = 0; i < neighbours.size(); i++) {
            RowCursor rows = spillFile().read(neighbours.get(i));
            Row first = rows.next();
            if (first != null) {
                heads.add(new Head(first, i, rows));
            }
        }
        return new RowCursor() {
            @Override
            public @Nullable Row next() throws IOException {
                Head head = heads.poll();
                if (head == null) {
                    return null;
                }
                Row following = head.rest().next();
                if (following != null) {
                    heads.add(new Head(following, head.position(), head.rest()));
                }
                return head.row();
            }

            @Override
            public void close() {}
        };
    }

    private SpillFile spillFile() {
        if (file == null) {
            throw new IllegalStateException("nothing was spilled");
        }
        return file;
    }

    private static RowCursor cursor(Iterator<Row> rows) {
        return new RowCursor() {
            @Override
            public @Nullable Row next() {
                return rows.hasNext() ? rows.next() : null;
            }

            @Override
            public void close() {}
        };
    }

    private record Head(Row row, int position, RowCursor rest) {}
}
