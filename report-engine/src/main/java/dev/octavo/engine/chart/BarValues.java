package dev.octavo.engine.chart;

import dev.octavo.engine.chart.Chart.Bars;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/// From where to where each bar goes, in values.
final class BarValues {
    /// A bar.
    ///
    /// @param slot the place of the bar among those of its category, from 0
    /// @param to where it ends; `from` is nearer to zero
    /// @param value what it says
    record Bar(int category, int series, int slot, double from, double to, double value) {}

    private final List<Bar> bars = new ArrayList<>();
    private final int slots;

    BarValues(Bars chart) {
        slots = chart.stacked() ? 1 : chart.series().size();
        for (int category = 0; category < chart.categories().names().size(); category++) {
            double above = 0;
            double below = 0;
            for (int i = 0; i < chart.series().size(); i++) {
                Series series = chart.series().get(i);
                if (!series.has(category)) {
                    continue;
                }
                double value = series.value(category);
                double from = !chart.stacked() ? 0 : value < 0 ? below : above;
                double to = from + value;
                bars.add(new Bar(category, i, chart.stacked() ? 0 : i, from, to, value));
                if (value < 0) {
                    below = to;
                } else {
                    above = to;
                }
            }
        }
    }

    List<Bar> bars() {
        return bars;
    }

    /// How many bars stand side by side at a category.
    int slots() {
        return slots;
    }

    /// From the least to the greatest end, with zero.
    ValueAxis.Extent extent() {
        return ValueAxis.Extent.of(
                        DoubleStream.concat(DoubleStream.of(0), bars.stream().mapToDouble(Bar::to)))
                .withZero();
    }
}
