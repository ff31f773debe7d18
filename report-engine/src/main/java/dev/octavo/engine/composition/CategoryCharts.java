package dev.octavo.engine.composition;

import dev.octavo.engine.chart.Chart;
import dev.octavo.engine.chart.Positions;
import dev.octavo.engine.chart.Series;
import dev.octavo.engine.chart.ValueTexts;
import dev.octavo.engine.dataset.RowSource;
import dev.octavo.engine.dataset.ValueType;
import dev.octavo.engine.expression.Environment;
import dev.octavo.engine.template.ChartDefinition;
import dev.octavo.engine.template.ChartDefinition.Categories;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Makes bars, lines, areas and pies of groups of rows.
final class CategoryCharts {
    private static final int MOST_SLICES = 7;
    private static final int MOST_LYING_BARS = 40;

    private final ChartBlock block;
    private final ChartDefinition definition;
    private final Categories plotted;
    private final Environment environment;

    CategoryCharts(ChartBlock block, Categories plotted) {
        this.block = block;
        this.definition = block.definition();
        this.plotted = plotted;
        this.environment = block.environment();
    }

    ChartComposer.Read read(RowSource dataset) throws IOException {
        boolean placed = isPlaced();
        try (CategoryTable table =
                CategoryTable.read(
                        dataset,
                        plotted,
                        placed,
                        ChartBlock.MOST_SERIES,
                        placed ? null : limit(),
                        block)) {
            if (table.unplaced() > 0) {
                block.warnings()
                        .accept(
                                "%d rows have no category and no place in the chart in line %d"
                                        .formatted(table.unplaced(), block.line()));
            }
            return new ChartComposer.Read(chart(table), table.rows());
        }
    }

    private @Nullable Integer limit() {
        if (plotted.limit() != null) {
            return plotted.limit();
        }
        return switch (definition.type()) {
            case PIE, DONUT -> MOST_SLICES;
            case BAR ->
                    plotted.orientation() == ChartDefinition.Orientation.VERTICAL
                                    || plotted.category().type() != ValueType.STRING
                            ? null
                            : MOST_LYING_BARS;
            default -> null;
        };
    }

    /// Whether categories are places on an axis of times or numbers.
    private boolean isPlaced() {
        boolean line =
                definition.type() == ChartDefinition.Type.LINE
                        || definition.type() == ChartDefinition.Type.AREA;
        return line
                && !plotted.formatted()
                && switch (plotted.category().type()) {
                    case DATE, DATETIME, INTEGER, DECIMAL -> true;
                    case STRING, BOOLEAN -> false;
                };
    }

    private Chart chart(CategoryTable table) throws IOException {
        CategoryNames names = new CategoryNames(block, plotted, table);
        List<Series> series = names.series();
        boolean nothing = series.stream().allMatch(one -> one.isEmpty());
        if (nothing) {
            return block.nothing();
        }
        return switch (definition.type()) {
            case BAR -> bars(names, series);
            case LINE, AREA -> lines(table, names, series);
            case PIE, DONUT -> pie(names, series.getFirst());
            case SCATTER -> throw new IllegalStateException("A scatter has no categories");
        };
    }

    private ValueTexts values(List<Series> series) {
        boolean whole =
                plotted.measures().stream()
                        .allMatch(measure -> measure.value().type() == ValueType.INTEGER);
        return new ChartTexts(
                environment,
                definition.format(),
                block.text(plotted.valueTitle()),
                whole,
                series.stream().flatMapToDouble(Series::present));
    }

    private Chart bars(CategoryNames names, List<Series> series) {
        Chart.Direction direction =
                switch (plotted.orientation()) {
                    case VERTICAL -> Chart.Direction.UP;
                    case HORIZONTAL -> Chart.Direction.ACROSS;
                    case AUTO -> Chart.Direction.AUTO;
                };
        Boolean wanted = plotted.labels();
        Chart.Labels labels =
                wanted == null ? Chart.Labels.AUTO : wanted ? Chart.Labels.ALL : Chart.Labels.NONE;
        return new Chart.Bars(
                names.categories(), series, plotted.stacked(), direction, labels, values(series));
    }

    private Chart lines(CategoryTable table, CategoryNames names, List<Series> series) {
        boolean filled = definition.type() == ChartDefinition.Type.AREA;
        ValueTexts texts = values(series);
        if (!isPlaced()) {
            return new Chart.Lines(new Positions.Named(names.categories()), series, filled, texts);
        }
        PlacedSeries placed =
                PlacedSeries.of(table.categories(), plotted.category().type(), series, environment);
        return new Chart.Lines(placed.positions(), placed.series(), filled, texts);
    }

    private Chart pie(CategoryNames ofSlices, Series series) {
        List<String> names = ofSlices.categories().names();
        ValueTexts texts = values(List.of(series));
        List<Chart.Slice> slices = new ArrayList<>();
        double whole = series.present().sum();
        if (whole == 0) {
            return block.nothing();
        }
        double least = 1;
        for (int i = 0; i < names.size(); i++) {
            double value = series.valueOr(i, 0);
            if (value < 0) {
                throw block.refusal(
                        "a %s shows parts of a whole, but '%s' is %s"
                                .formatted(
                                        definition.type().name().toLowerCase(Locale.ROOT),
                                        names.get(i),
                                        texts.label(value)));
            }
            least = value == 0 ? least : Math.min(least, value / whole);
            String text = definition.format() == null ? "" : texts.label(value);
            slices.add(new Chart.Slice(names.get(i), value, text));
        }
        boolean hollow = definition.type() == ChartDefinition.Type.DONUT;
        String center = hollow ? texts.label(whole) : "";
        return new Chart.Pie(
                slices,
                hollow,
                center,
                new ShareTexts(environment.formats(), least < 0.01 ? 1 : 0));
    }
}
