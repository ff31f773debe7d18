package dev.octavo.engine.composition;

import dev.octavo.engine.dataset.ValueOrder;
import dev.octavo.engine.dataset.ValueType;
import dev.octavo.engine.expression.Environment;
import dev.octavo.engine.expression.Evaluator;
import dev.octavo.engine.expression.Expression;
import dev.octavo.engine.template.ChartDefinition.Categories;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// In which order the categories and the series of a chart stand, by themselves or by their
/// values.
final class CategoryOrder {
    private final Categories plotted;
    private final CategoryCells cells;
    private final Environment environment;

    CategoryOrder(Categories plotted, CategoryCells cells, Environment environment) {
        this.plotted = plotted;
        this.cells = cells;
        this.environment = environment;
    }

    /// How categories follow each other.
    Comparator<Object> ofCategories() throws IOException {
        return switch (plotted.order()) {
            case DATA -> (_, _) -> 0;
            case CATEGORY -> CategoryOrder::compareKeys;
            case ASCENDING -> byValue();
            case DESCENDING -> byValue().reversed();
        };
    }

    /// By the sum over all series; equal ones stay as they came.
    private Comparator<Object> byValue() throws IOException {
        Map<Object, Double> sums = new HashMap<>();
        for (Object category : cells.categories()) {
            for (CategoryCells.Cell cell : cells.of(category).values()) {
                sums.merge(category, valueOrZero(cell), Double::sum);
            }
        }
        return Comparator.comparingDouble(key -> Objects.requireNonNull(sums.get(key)));
    }

    private double valueOrZero(CategoryCells.Cell cell) throws IOException {
        double value = value(cell, 0);
        return Double.isNaN(value) ? 0 : value;
    }

    private static int compareKeys(Object left, Object right) {
        if (left.equals(CategoryTable.NONE) || right.equals(CategoryTable.NONE)) {
            return Boolean.compare(
                    left.equals(CategoryTable.NONE), right.equals(CategoryTable.NONE));
        }
        return ValueOrder.compare(left, right);
    }

    /// Puts the series in their order, and keeps only the largest where there are too many.
    ///
    /// @return how many are not kept
    int sortSeries(int most) throws IOException {
        List<Object> keys = cells.series();
        Expression series = plotted.series();
        if (series != null && series.type() != ValueType.STRING) {
            keys.sort(CategoryOrder::compareKeys);
        }
        if (keys.size() <= most) {
            return 0;
        }
        Map<Object, Double> sums = new HashMap<>();
        for (Object category : cells.categories()) {
            for (Map.Entry<Object, CategoryCells.Cell> cell : cells.of(category).entrySet()) {
                sums.merge(cell.getKey(), Math.abs(valueOrZero(cell.getValue())), Double::sum);
            }
        }
        List<Object> largest = new ArrayList<>(keys);
        largest.sort(
                Comparator.comparingDouble((Object key) -> Objects.requireNonNull(sums.get(key)))
                        .reversed());
        int dropped = keys.size() - (most - 1);
        keys.retainAll(largest.subList(0, most - 1));
        return dropped;
    }

    /// What the rows of a cell amount to; NaN when that is missing or undefined.
    double value(CategoryCells.Cell cell, int measure) throws IOException {
        Environment ofGroup = environment.withGroup(cell.accumulators().results(), cell.member());
        Object value = Evaluator.evaluate(plotted.measures().get(measure).value(), ofGroup);
        return ChartNumbers.of(value, environment.formats().zone());
    }
}
