package dev.octavo.engine.composition;

import dev.octavo.engine.chart.Chart;
import dev.octavo.engine.chart.Positions;
import dev.octavo.engine.chart.Series;
import dev.octavo.engine.dataset.ValueType;
import dev.octavo.engine.expression.Environment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/// Series whose categories are places on an axis of times or numbers, in the order of the axis.
record PlacedSeries(Positions positions, List<Series> series) {
    /// Whole numbers that reach no further stand beside each other like names.
    private static final int SHORT_RANGE = 60;

    /// @param categories dates, times or numbers, one for each index of the series
    static PlacedSeries of(
            List<Object> categories, ValueType type, List<Series> series, Environment environment) {
        double[] at =
                categories.stream()
                        .mapToDouble(key -> ChartNumbers.of(key, environment.formats().zone()))
                        .toArray();
        Integer[] order = ascending(at);
        List<Series> ordered =
                series.stream().map(one -> one.inOrder(Arrays.asList(order))).toList();
        double[] sorted = Arrays.stream(order).mapToDouble(i -> at[i]).toArray();
        if (type == ValueType.INTEGER && sorted[sorted.length - 1] - sorted[0] < SHORT_RANGE) {
            return new PlacedSeries(numbered(sorted, environment), spread(ordered, sorted));
        }
        Positions.Axis axis = axis(type, sorted, environment);
        return new PlacedSeries(
                new Positions.Placed(axis, Arrays.stream(sorted).boxed().toList()), ordered);
    }

    private static Positions.Axis axis(ValueType type, double[] at, Environment environment) {
        return type.isNumber()
                ? new Positions.Measured(
                        new ChartTexts(
                                environment,
                                null,
                                "",
                                type == ValueType.INTEGER,
                                DoubleStream.of(at)))
                : new Positions.Timed(
                        environment.formats().zone(),
                        environment.formats().locale(),
                        type == ValueType.DATE);
    }

    private static Integer[] ascending(double[] at) {
        Integer[] order = new Integer[at.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> at[i]));
        return order;
    }

    /// All whole numbers of a short range: those without a value are gaps.
    private static Positions numbered(double[] at, Environment environment) {
        List<String> names = new ArrayList<>();
        for (long i = (long) at[0]; i <= (long) at[at.length - 1]; i++) {
            names.add(environment.formats().print(i));
        }
        return new Positions.Named(new Chart.Categories(names, true));
    }

    private static List<Series> spread(List<Series> series, double[] at) {
        int size = (int) (at[at.length - 1] - at[0]) + 1;
        List<Integer> order = new ArrayList<>(Collections.nCopies(size, -1));
        for (int i = 0; i < at.length; i++) {
            order.set((int) (at[i] - at[0]), i);
        }
        return series.stream().map(one -> one.inOrder(order)).toList();
    }
}
