package dev.octavo.engine.composition;

import dev.octavo.engine.dataset.Row;
import dev.octavo.engine.dataset.RowCursor;
import dev.octavo.engine.dataset.RowSource;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The values of a chart by category and series, collected while the rows stream by. What it
/// holds grows with the number of categories, which is limited, not with that of the rows.
final class CategoryTable implements Closeable {
    /// All categories, or all series, that are shown as one.
    static final Object OTHER = new Object();

    /// Stands for a missing category.
    static final Object NONE = new Object();

    private final Categories plotted;
    private final ChartBlock block;
    private final Environment environment;
    private final CategoryCells cells;
    private int foldedCategories;
    private int foldedSeries;
    private long rows;
    private long unplaced;

    private CategoryTable(Categories plotted, ChartBlock block) {
        this.plotted = plotted;
        this.block = block;
        this.environment = block.environment();
        this.cells = new CategoryCells(plotted.aggregates());
    }

    /// Reads a dataset.
    ///
    /// @param placed whether a category is a place on an axis, so that a row without one cannot
    ///     be shown
    /// @param mostSeries more series than this are shown as one
    static CategoryTable read(
            RowSource dataset,
            Categories plotted,
            boolean placed,
            int mostSeries,
            @Nullable Integer limit,
            ChartBlock block)
            throws IOException {
        CategoryTable table = new CategoryTable(plotted, block);
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
                add(dataset, placed, atRow, row);
            }
        }
    }

    private void add(RowSource dataset, boolean placed, Environment atRow, Row row)
            throws IOException {
        Object category = key(plotted.category(), dataset, atRow, row);
        if (placed && category.equals(NONE)) {
            unplaced++;
        } else {
            cell(category, series(dataset, atRow, row), row).add(atRow);
        }
    }

    private RowCursor open(RowSource dataset) throws IOException {
        return plotted.order() == Order.DATA ? dataset.open() : dataset.openInAnyOrder();
    }

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
        CategoryCells.Cell cell = cells.at(category, series, row);
        if (cell == null) {
            throw block.refusal(
                    "the chart has more than %,d categories; group the rows by something they"
                                    .formatted(CategoryCells.MOST)
                            + " have more in common");
        }
        return cell.accumulators();
    }

    /// Puts categories and series in their order, and what is too many into one: a second pass
    /// over the rows computes its values, since no average follows from averages.
    private void fold(RowSource dataset, @Nullable Integer limit, int mostSeries)
            throws IOException {
        List<Object> categories = new ArrayList<>(cells.categories());
        CategoryOrder order = new CategoryOrder(plotted, cells, environment);
        categories.sort(order.ofCategories());
        if (limit != null && categories.size() > limit + 1) {
            foldedCategories = categories.size() - limit;
            categories = new ArrayList<>(categories.subList(0, limit));
        }
        foldedSeries = order.sortSeries(mostSeries);
        cells.keep(categories);
        if (foldedCategories > 0 || foldedSeries > 0) {
            addRest(dataset);
        }
    }

    private void addRest(RowSource dataset) throws IOException {
        Set<Object> keptSet = Set.copyOf(cells.categories());
        Set<Object> keptSeries = Set.copyOf(cells.series());
        cells.keepSeries(keptSeries);
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
        return cells.categories();
    }

    /// The keys of the series in their order, [#OTHER] last.
    List<Object> series() {
        return cells.series();
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
                : cells.of(category).values().stream().map(CategoryCells.Cell::member).findFirst();
    }

    /// A row of a series; empty when its value is missing.
    Optional<Row> seriesMember(Object key) {
        return key.equals(NONE)
                ? Optional.empty()
                : cells.ofSeries(key).map(CategoryCells.Cell::member).findFirst();
    }

    /// The value of a category in a series; NaN when there is none.
    double value(Object category, Object series, int measure) throws IOException {
        CategoryCells.Cell cell = cells.find(category, series);
        return cell == null
                ? Double.NaN
                : new CategoryOrder(plotted, cells, environment).value(cell, measure);
    }

    @Override
    public void close() throws IOException {
        cells.close();
    }
}
