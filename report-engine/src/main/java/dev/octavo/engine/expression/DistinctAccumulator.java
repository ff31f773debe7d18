package dev.octavo.engine.expression;

import dev.octavo.engine.dataset.Row;
import dev.octavo.engine.dataset.RowCursor;
import dev.octavo.engine.dataset.ValueOrder;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/// How many different values there are. Few are held in a set; many are sorted on disk and
/// counted there.
final class DistinctAccumulator implements Accumulator {
    private static final int MAX_HELD = 20_000;

    private final Set<Object> held = new HashSet<>();
    private @Nullable SortedValues spilled;

    @Override
    public void add(Object value) throws IOException {
        if (held.add(canonical(value)) && held.size() > MAX_HELD) {
            if (spilled == null) {
                spilled = new SortedValues();
            }
            spill(spilled);
        }
    }

    @Override
    public Object result() throws IOException {
        if (spilled == null) {
            return (long) held.size();
        }
        spill(spilled);
        long count = 0;
        try (RowCursor rows = spilled.open()) {
            Object last = null;
            for (Row row = rows.next(); row != null; row = rows.next()) {
                Object value = row.value(0);
                if (last == null || ValueOrder.compareMissingLast(last, value) != 0) {
                    count++;
                }
                last = value;
            }
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        if (spilled != null) {
            spilled.close();
        }
    }

    private void spill(SortedValues target) throws IOException {
        for (Object value : held) {
            target.add(value);
        }
        held.clear();
    }

    /// 1.0 and 1 are the same value, though not the same object.
    private static Object canonical(Object value) {
        return value instanceof Long number
                ? BigDecimal.valueOf(number).stripTrailingZeros()
                : value instanceof BigDecimal decimal ? decimal.stripTrailingZeros() : value;
    }
}
