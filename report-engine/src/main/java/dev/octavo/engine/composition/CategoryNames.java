package dev.octavo.engine.composition;

import dev.octavo.engine.chart.Chart;
import dev.octavo.engine.chart.Series;
import dev.octavo.engine.dataset.Row;
import dev.octavo.engine.dataset.ValueType;
import dev.octavo.engine.expression.Environment;
import dev.octavo.engine.expression.EvaluationException;
import dev.octavo.engine.expression.Evaluator;
import dev.octavo.engine.expression.Expression;
import dev.octavo.engine.expression.Formats;
import dev.octavo.engine.template.ChartDefinition;
import dev.octavo.engine.template.ChartDefinition.Categories;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The categories and series of a chart, with their names.
final class CategoryNames {
    private final ChartBlock block;
    private final Categories plotted;
    private final CategoryTable table;

    CategoryNames(ChartBlock block, Categories plotted, CategoryTable table) {
        this.block = block;
        this.plotted = plotted;
        this.table = table;
    }

    /// The values of each series, one for each category.
    List<Series> series() throws IOException {
        List<Object> categories = table.categories();
        List<Series> series = new ArrayList<>();
        List<Object> keys = table.series();
        for (Object key : keys) {
            for (int measure = 0; measure < plotted.measures().size(); measure++) {
                series.add(one(categories, key, measure, seriesName(key, measure)));
            }
        }
        if (table.foldedSeries() > 0 && !keys.contains(CategoryTable.OTHER)) {
            series.add(
                    one(
                            categories,
                            CategoryTable.OTHER,
                            0,
                            block.words().other(table.foldedSeries())));
        }
        return series;
    }

    private Series one(List<Object> categories, Object key, int measure, String name)
            throws IOException {
        double[] values = new double[categories.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = table.value(categories.get(i), key, measure);
        }
        return new Series(name, values);
    }

    private String seriesName(Object key, int measure) {
        Expression series = plotted.series();
        if (series == null) {
            return SettableTexts.of(plotted.measures().get(measure).title(), block.environment());
        }
        if (key.equals(CategoryTable.OTHER)) {
            return block.words().other(table.foldedSeries());
        }
        return table.seriesMember(key).map(row -> print(series, series, row)).orElse(Formats.DASH);
    }

    /// @param asking what the template asks for
    /// @param row one of those that have it
    private String print(Expression printed, Expression asking, Row row) {
        Environment environment = block.environment();
        try {
            Object value = Evaluator.evaluate(printed, environment.withRow(row));
            return SettableTexts.checked(environment.formats().print(value), asking, "");
        } catch (EvaluationException failure) {
            throw failure.at(block.definition().dataset(), row);
        }
    }

    /// The categories, as they are printed.
    Chart.Categories categories() {
        List<String> names = new ArrayList<>();
        for (Object category : table.categories()) {
            names.add(
                    category.equals(CategoryTable.OTHER)
                            ? block.words().other(table.foldedCategories())
                            : table.member(category)
                                    .map(row -> print(plotted.printed(), plotted.category(), row))
                                    .orElse(Formats.DASH));
        }
        boolean ordered =
                plotted.category().type() != ValueType.STRING
                        && plotted.order() == ChartDefinition.Order.CATEGORY;
        return new Chart.Categories(names, ordered);
    }
}
