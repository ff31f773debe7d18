package dev.octavo.engine.expression;

import dev.octavo.engine.dataset.Row;
import dev.octavo.engine.dataset.RowCursor;

import java.io.IOException;

/// The number in the middle, or the mean of the two that are.
final class MedianAccumulator implements Accumulator {
    private final SortedValues values = new SortedValues();

    @Override
    public void add(Object value) throws IOException {
        values.add(value);
    }

    @Override
    public Object result() throws IOException {
        long size = values.size();
        if (size == 0) {
            return Undefined.UNDEFINED;
        }
        try (RowCursor rows = values.open()) {
            for (long i = 0; i < (size - 1) / 2; i++) {
                rows.next();
            }
            Object lower = value(rows.next());
            if (size % 2 == 1) {
                return lower;
            }
            Object sum = Numbers.calculate(ArithmeticOperator.ADD, lower, value(rows.next()));
            return Numbers.calculate(ArithmeticOperator.DIVIDE, sum, 2L);
        }
    }

    private static Object value(Row row) {
        Object value = row == null ? null : row.value(0);
        if (value == null) {
            throw new IllegalStateException("fewer values were read than were added");
        }
        return value;
    }

    @Override
    public void close() throws IOException {
        values.close();
    }
}
