package dev.octavo.engine.composition;

import dev.octavo.engine.dataset.Row;
import dev.octavo.engine.dataset.RowCursor;
import dev.octavo.engine.dataset.RowSource;
import dev.octavo.engine.dataset.ValueOrder;
import dev.octavo.engine.expression.Accumulators;
import dev.octavo.engine.expression.Environment;
import dev.octavo.engine.expression.EvaluationException;
import dev.octavo.engine.expression.Evaluator;
import dev.octavo.engine.expression.Expression;
import dev.octavo.engine.template.ChartDefinition.Categories;
import dev.octavo.engine.template.ChartDefinition.Order;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The values of a chart by category and series, collected while the rows stream by. What it
/// holds grows with the number of categories, which is limited, not with that of the rows.
final class CategoryTable implements Closeable {
    /// More values than this cannot be seen, and would not fit in memory some day.
    static final int MOST_CELLS = 10_000;

    /// All categories, or all series, that are shown as one.
    static final Object OTHER = new Object();

    /// The rows of one category and series.
    private static final class Cell implements Closeable {
        private final Accumulators accumulators;
        private final Row member;

        private Cell(Accumulators accumulators, Row member) {
            this.accumulators = accumulators;
            this.member = member;
        }

        @Override
        public void close() throws IOException {
            accumulators.close();
        }
    }

    private final Categories plotted;
    private final Environment environment;
    private final int line;
    private final Map<Object, Map<Object, Cell>> cells = new LinkedHashMap<>();
    private final List<Object> seriesKeys = new ArrayList<>();
    private int cellCount;
    private int foldedCategories;
    private int foldedSeries;
    private long rows;
    private long unplaced;

    private CategoryTable(Categories plotted, Environment environment, int line) {
        this.plotted = plotted;
        this.environment = environment;
        this.line = line;
    }

    /// Reads a dataset.
    ///
    /// @param placed whether a category is a place on an axis, so that a row without one cannot
    ///     be shown
    /// @param mostSeries more series than this are shown as one
    /// @param line of the template, for problems
    static CategoryTable read(
            RowSource dataset,
            Categories plotted,
            boolean placed,
            int mostSeries,
            @Nullable Integer limit,
            Environment environment,
            int line)
            throws IOException {
        CategoryTable table = new CategoryTable(plotted, environment, line);
        try {
            table.add(dataset, placed);
            table.fold(dataset, limit, mostSeries);
            return table;
        } catch (IOException | RuntimeException failure) {
            try (table) {
                throw failure;
            }
        }
    }

    private void add(RowSource dataset, boolean placed) throws IOException {
        try (RowCursor cursor = open(dataset)) {
            for (Row row = cursor.next(); row != null; row = cursor.next()) {
                Environment atRow = environment.withRow(row);
                rows++;
                Object category = key(plotted.category(), dataset, atRow, row);
                if (placed && category.equals(NONE)) {
                    unplaced++;
                } else {
                    cell(category, series(dataset, atRow, row), row).add(atRow);
                }
            }
        }
    }

    private RowCursor open(RowSource dataset) throws IOException {
        return plotted.order() == Order.DATA ? dataset.open() : dataset.openInAnyOrder();
    }

    /// Stands for a missing category.
    private static final Object NONE = new Object();

    private static Object key(
            Expression expression, RowSource dataset, Environment atRow, Row row) {
        try {
            Object key = ChartNumbers.key(Evaluator.evaluate(expression, atRow));
            return key == null ? NONE : key;
        } catch (EvaluationException failure) {
            throw failure.at(dataset.name(), row);
        }
    }

    private Object series(RowSource dataset, Environment atRow, Row row) {
        Expression series = plotted.series();
        return series == null ? NONE : key(series, dataset, atRow, row);
    }

    private Accumulators cell(Object category, Object series, Row row) {
        Map<Object, Cell> ofCategory = cells.computeIfAbsent(category, _ -> new LinkedHashMap<>());
        Cell cell = ofCategory.get(series);
        if (cell == null) {
            cellCount++;
            if (cellCount > MOST_CELLS) {
                throw new CompositionException(
                        line,
                        "the chart has more than %,d categories; group the rows by something they"
                                        .formatted(MOST_CELLS)
                                + " have more in common");
            }
            if (!seriesKeys.contains(series)) {
                seriesKeys.add(series);
            }
            cell = new Cell(new Accumulators(plotted.aggregates()), row);
            ofCategory.put(series, cell);
        }
        return cell.accumulators;
    }

    /// Puts categories and series in their order, and what is too many into one: a second pass
    /// over the rows computes its values, since no average follows from averages.
    private void fold(RowSource dataset, @Nullable Integer limit, int mostSeries)
            throws IOException {
        List<Object> categories = new ArrayList<>(cells.keySet());
        categories.sort(order());
        if (limit != null && categories.size() > limit + 1) {
            foldedCategories = categories.size() - limit;
            categories = new ArrayList<>(categories.subList(0, limit));
        }
        orderSeries(mostSeries);
        Map<Object, Map<Object, Cell>> found = new LinkedHashMap<>(cells);
        cells.clear();
        for (Object category : categories) {
            cells.put(
                    category, new LinkedHashMap<>(Objects.requireNonNull(found.remove(category))));
        }
        for (Map<Object, Cell> dropped : found.values()) {
            for (Cell cell : dropped.values()) {
                cell.close();
            }
        }
        if (foldedCategories > 0 || foldedSeries > 0) {
            addRest(dataset);
        }
    }

    private void addRest(RowSource dataset) throws IOException {
        List<Object> kept = List.copyOf(cells.keySet());
        List<Object> keptSeries = List.copyOf(seriesKeys);
        for (Map<Object, Cell> ofCategory : cells.values()) {
            ofCategory.keySet().retainAll(keptSeries);
        }
        cellCount = 0;
        java.util.Set<Object> keptSet = java.util.Set.copyOf(kept);
        try (RowCursor cursor = dataset.openInAnyOrder()) {
            for (Row row = cursor.next(); row != null; row = cursor.next()) {
                Environment atRow = environment.withRow(row);
                Object category = key(plotted.category(), dataset, atRow, row);
                Object series = series(dataset, atRow, row);
                boolean inRest = foldedCategories > 0 && !keptSet.contains(category);
                boolean inOtherSeries = foldedSeries > 0 && !keptSeries.contains(series);
                boolean known = keptSet.contains(category) || inRest;
                if (known && (inRest || inOtherSeries)) {
                    cell(inRest ? OTHER : category, inOtherSeries ? OTHER : series, row).add(atRow);
                }
            }
        }
    }

    private Comparator<Object> order() {
        return switch (plotted.order()) {
            case DATA -> (_, _) -> 0;
            case CATEGORY -> CategoryTable::compareKeys;
            case ASCENDING -> byValue();
            case DESCENDING -> byValue().reversed();
        };
    }

    /// By the sum over all series; equal ones stay as they came.
    private Comparator<Object> byValue() {
        Map<Object, Double> sums = new java.util.HashMap<>();
        cells.forEach(
                (category, ofCategory) ->
                        sums.put(
                                category,
                                ofCategory.values().stream()
                                        .mapToDouble(cell -> value(cell, 0))
                                        .filter(value -> !Double.isNaN(value))
                                        .sum()));
        return Comparator.comparingDouble(key -> Objects.requireNonNull(sums.get(key)));
    }

    private static int compareKeys(Object left, Object right) {
        if (left.equals(NONE) || right.equals(NONE)) {
            return Boolean.compare(left.equals(NONE), right.equals(NONE));
        }
        return ValueOrder.compare(left, right);
    }

    private void orderSeries(int most) {
        if (plotted.series() != null
                && plotted.series().type() != dev.octavo.engine.dataset.ValueType.STRING) {
            seriesKeys.sort(CategoryTable::compareKeys);
        }
        if (seriesKeys.size() <= most) {
            return;
        }
        Map<Object, Double> sums = new java.util.HashMap<>();
        for (Map<Object, Cell> ofCategory : cells.values()) {
            ofCategory.forEach(
                    (series, cell) -> {
                        double value = value(cell, 0);
                        sums.merge(series, Double.isNaN(value) ? 0 : Math.abs(value), Double::sum);
                    });
        }
        List<Object> largest = new ArrayList<>(seriesKeys);
        largest.sort(
                Comparator.comparingDouble((Object key) -> Objects.requireNonNull(sums.get(key)))
                        .reversed());
        foldedSeries = seriesKeys.size() - (most - 1);
        seriesKeys.retainAll(largest.subList(0, most - 1));
    }

    private double value(Cell cell, int measure) {
        try {
            Environment ofGroup = environment.withGroup(cell.accumulators.results(), cell.member);
            Object value = Evaluator.evaluate(plotted.measures().get(measure).value(), ofGroup);
            return ChartNumbers.of(value, environment.formats().zone());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /// How many rows were read.
    long rows() {
        return rows;
    }

    /// How many rows have no place on the axis.
    long unplaced() {
        return unplaced;
    }

    /// The categories in their order, [#OTHER] last.
    List<Object> categories() {
        return List.copyOf(cells.keySet());
    }

    /// The keys of the series in their order, [#OTHER] last.
    List<Object> series() {
        return seriesKeys;
    }

    int foldedCategories() {
        return foldedCategories;
    }

    int foldedSeries() {
        return foldedSeries;
    }

    /// A row of a category, from which its name is printed; empty when its value is missing.
    Optional<Row> member(Object category) {
        return category.equals(NONE)
                ? Optional.empty()
                : Objects.requireNonNull(cells.get(category)).values().stream()
                        .map(cell -> cell.member)
                        .findFirst();
    }

    /// A row of a series; empty when its value is missing.
    Optional<Row> seriesMember(Object key) {
        return key.equals(NONE)
                ? Optional.empty()
                : cells.values().stream()
                        .filter(ofCategory -> ofCategory.containsKey(key))
                        .map(ofCategory -> Objects.requireNonNull(ofCategory.get(key)).member)
                        .findFirst();
    }

    /// The value of a category in a series; NaN when there is none.
    double value(Object category, Object series, int measure) {
        Cell cell = Objects.requireNonNull(cells.get(category)).get(series);
        return cell == null ? Double.NaN : value(cell, measure);
    }

    @Override
    public void close() throws IOException {
        for (Map<Object, Cell> ofCategory : cells.values()) {
            for (Cell cell : ofCategory.values()) {
                cell.close();
            }
        }
    }
}
