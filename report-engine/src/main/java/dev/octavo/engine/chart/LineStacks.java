package dev.octavo.engine.chart;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// From where to where the areas of series go. Several stand on each other: positive values
/// above zero, negative ones below, and one that is missing has no height; where all are missing,
/// there is a gap. Lines begin at zero.
final class LineStacks {
    private final Chart.Lines chart;
    private final double[][] from;
    private final double[][] to;

    LineStacks(Chart.Lines chart) {
        this.chart = chart;
        int count = chart.series().size();
        int size = chart.series().isEmpty() ? 0 : chart.series().getFirst().size();
        this.from = new double[count][size];
        this.to = new double[count][size];
        for (int i = 0; i < size; i++) {
            double above = 0;
            double below = 0;
            for (int series = 0; series < count; series++) {
                boolean there = chart.series().get(series).has(i);
                double value = there ? chart.series().get(series).value(i) : 0;
                double base = !stacks() ? 0 : value < 0 ? below : above;
                from[series][i] = base;
                to[series][i] = base + value;
                if (value < 0) {
                    below = base + value;
                } else {
                    above = base + value;
                }
            }
        }
    }

    private boolean stacks() {
        return chart.filled() && chart.series().size() > 1;
    }

    boolean has(int series, int index) {
        return stacks()
                ? chart.series().stream().anyMatch(one -> one.has(index))
                : chart.series().get(series).has(index);
    }

    double from(int series, int index) {
        return from[series][index];
    }

    double to(int series, int index) {
        return to[series][index];
    }

    /// The value beside which a series is named: its last, or the middle of its area there.
    double nameHeight(int series) {
        int last = chart.series().get(series).size() - 1;
        while (last > 0 && !has(series, last)) {
            last--;
        }
        return stacks() ? from[series][last] / 2 + to[series][last] / 2 : to[series][last];
    }

    /// From the least to the greatest value; areas have zero in it.
    ValueAxis.Extent extent() {
        DoubleStream ends =
                IntStream.range(0, to.length)
                        .boxed()
                        .flatMapToDouble(
                                series ->
                                        IntStream.range(0, to[series].length)
                                                .filter(i -> has(series, i))
                                                .mapToDouble(i -> to[series][i]));
        ValueAxis.Extent extent = ValueAxis.Extent.of(ends);
        return chart.filled() ? extent.withZero() : extent.withNearZero();
    }
}
