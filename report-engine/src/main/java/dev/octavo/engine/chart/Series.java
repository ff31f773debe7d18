package dev.octavo.engine.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/// Values that belong together, one at each category or position.
public final class Series {
    private final String name;
    private final double[] values;

    /// @param name for the legend; may be empty when there is only one
    /// @param values finite; NaN where one is missing. The array is handed over for good
    public Series(String name, double[] values) {
        this.name = name;
        this.values = values;
    }

    public String name() {
        return name;
    }

    int size() {
        return values.length;
    }

    boolean has(int index) {
        return !Double.isNaN(values[index]);
    }

    /// NaN where the value is missing.
    double value(int index) {
        return values[index];
    }

    /// Whether all of its values are missing.
    public boolean isEmpty() {
        return present().findAny().isEmpty();
    }

    /// A value, or what stands in where it is missing.
    public double valueOr(int index, double missing) {
        return has(index) ? values[index] : missing;
    }

    /// The same values in another order.
    ///
    /// @param indexes of the values, in their new order; -1 leaves a gap
    public Series inOrder(List<Integer> indexes) {
        return new Series(
                name, indexes.stream().mapToDouble(i -> i < 0 ? Double.NaN : values[i]).toArray());
    }

    /// The values that are there.
    public DoubleStream present() {
        return DoubleStream.of(values).filter(value -> !Double.isNaN(value));
    }
}
