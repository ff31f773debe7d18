package dev.octavo.engine.dataset;

import java.util.Comparator;
import java.util.List;

/// The order of rows by several fields, the first of which weighs most.
///
/// @param keys at least one
record RowOrder(List<SortKey> keys) implements Comparator<Row> {
    RowOrder {
        keys = List.copyOf(keys);
    }

    @Override
    public int compare(Row left, Row right) {
        for (SortKey key : keys) {
            int order = key.compare(left, right);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /// The first field in which the second row should stand before the first.
    SortKey offending(Row left, Row right) {
        return keys.stream().filter(key -> key.compare(left, right) != 0).findFirst().orElseThrow();
    }
}
