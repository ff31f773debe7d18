package dev.octavo.engine.dataset;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// One row: its values at the indexes of the dataset's [Schema]. A bare array behind a class,
/// since a report may read millions of them; whoever makes a row hands the array over for good.
public final class Row {
    private final long number;
    private final long line;
    private final @Nullable Object[] values;

    /// @param number position among the source's rows, from 1; a CSV header does not count
    /// @param line of the source on which it begins, from 1; 0 when it comes from none
    /// @param values one value for each field, typed as its [ValueType] says, null where
    ///     missing
    public Row(long number, long line, @Nullable Object[] values) {
        this.number = number;
        this.line = line;
        this.values = values;
    }

    /// A row that comes from no source.
    public Row(long number, @Nullable Object[] values) {
        this(number, 0, values);
    }

    /// Position among the source's rows, from 1, whatever the order they are read in.
    public long number() {
        return number;
    }

    /// The line of the source on which it begins, from 1; 0 when it comes from none.
    public long line() {
        return line;
    }

    /// The value of the field at an index; null when it is missing.
    public @Nullable Object value(int index) {
        return values[index];
    }

    /// The values as the beginning of a longer array, whose end is missing.
    ///
    /// @param size of the array, at least that of the row
    public @Nullable Object[] valuesInto(int size) {
        return Arrays.copyOf(values, size);
    }

    /// Number of fields.
    public int size() {
        return values.length;
    }
}
