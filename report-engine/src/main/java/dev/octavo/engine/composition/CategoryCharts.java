package dev.octavo.engine.composition;

import dev.octavo.engine.chart.Chart;
import dev.octavo.engine.chart.Positions;
import dev.octavo.engine.chart.Series;
import dev.octavo.engine.chart.ValueTexts;
import dev.octavo.engine.dataset.RowSource;
import dev.octavo.engine.dataset.ValueType;
import dev.octavo.engine.expression.Environment;
import dev.octavo.engine.expression.Evaluator;
import dev.octavo.engine.expression.Expression;
import dev.octavo.engine.expression.Formats;
import dev.octavo.engine.template.ChartDefinition;
import dev.octavo.engine.template.ChartDefinition.Categories;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;

/// Makes bars, lines, areas and pies of groups of rows.
final class CategoryCharts {
    /// As many as the colors that can be told apart.
    private static final int MOST_SERIES = 8;

    private static final int MOST_SLICES = 7;
    private static final int MOST_LYING_BARS = 40;

    /// Whole numbers that reach no further stand beside each other like names.
    private static final int SHORT_RANGE = 60;

    private final ChartDefinition definition;
    private final Categories plotted;
    private final Environment environment;
    private final Words words;
    private final int line;
    private final Consumer<String> warnings;

    CategoryCharts(
            ChartDefinition definition,
            Categories plotted,
            Environment environment,
            Words words,
            int line,
            Consumer<String> warnings) {
        this.definition = definition;
        this.plotted = plotted;
        this.environment = environment;
        this.words = words;
        this.line = line;
        this.warnings = warnings;
    }

    ChartComposer.Read read(RowSource dataset) throws IOException {
        boolean placed = isPlaced();
        try (CategoryTable table =
                CategoryTable.read(
                        dataset,
                        plotted,
                        placed,
                        MOST_SERIES,
                        placed ? null : limit(),
                        environment,
                        line)) {
            if (table.unplaced() > 0) {
                warnings.accept(
                        "%d rows have no category and no place in the chart in line %d"
                                .formatted(table.unplaced(), line));
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

    private Chart chart(CategoryTable table) {
        List<Series> series = series(table);
        boolean nothing = series.stream().allMatch(one -> one.isEmpty());
        if (nothing) {
            return ChartComposer.nothing(definition, environment, words);
        }
        return switch (definition.type()) {
            case BAR -> bars(table, series);
            case LINE, AREA -> lines(table, series);
            case PIE, DONUT -> pie(table, series.getFirst());
            case SCATTER -> throw new IllegalStateException("A scatter has no categories");
        };
    }

    private List<Series> series(CategoryTable table) {
        List<Object> categories = table.categories();
        List<Series> series = new ArrayList<>();
        List<Object> keys = table.series();
        for (Object key : keys) {
            for (int measure = 0; measure < plotted.measures().size(); measure++) {
                series.add(one(table, categories, key, measure, seriesName(table, key, measure)));
            }
        }
        if (table.foldedSeries() > 0 && !keys.contains(CategoryTable.OTHER)) {
            series.add(
                    one(
                            table,
                            categories,
                            CategoryTable.OTHER,
                            0,
                            words.other(table.foldedSeries())));
        }
        return series;
    }

    private static Series one(
            CategoryTable table, List<Object> categories, Object key, int measure, String name) {
        double[] values = new double[categories.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = table.value(categories.get(i), key, measure);
        }
        return new Series(name, values);
    }

    private String seriesName(CategoryTable table, Object key, int measure) {
        Expression series = plotted.series();
        if (series == null) {
            return plotted.measures().get(measure).title().render(environment);
        }
        if (key.equals(CategoryTable.OTHER)) {
            return words.other(table.foldedSeries());
        }
        return table.seriesMember(key).map(row -> print(series, row)).orElse(Formats.DASH);
    }

    private String print(Expression expression, dev.octavo.engine.dataset.Row row) {
        return environment
                .formats()
                .print(Evaluator.evaluate(expression, environment.withRow(row)));
    }

    private Chart.Categories names(CategoryTable table) {
        List<String> names = new ArrayList<>();
        for (Object category : table.categories()) {
            names.add(
                    category.equals(CategoryTable.OTHER)
                            ? words.other(table.foldedCategories())
                            : table.member(category)
                                    .map(row -> print(plotted.printed(), row))
                                    .orElse(Formats.DASH));
        }
        boolean ordered =
                plotted.category().type() != ValueType.STRING
                        && plotted.order() == ChartDefinition.Order.CATEGORY;
        return new Chart.Categories(names, ordered);
    }

    private ValueTexts values(List<Series> series) {
        boolean whole =
                plotted.measures().stream()
                        .allMatch(measure -> measure.value().type() == ValueType.INTEGER);
        return new ChartTexts(
                environment,
                definition.format(),
                ChartComposer.text(plotted.valueTitle(), environment),
                whole,
                series.stream().flatMapToDouble(Series::present));
    }

    private Chart bars(CategoryTable table, List<Series> series) {
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
                names(table), series, plotted.stacked(), direction, labels, values(series));
    }

    private Chart lines(CategoryTable table, List<Series> series) {
        boolean filled = definition.type() == ChartDefinition.Type.AREA;
        if (!isPlaced()) {
            Positions named = new Positions.Named(names(table));
            return new Chart.Lines(named, series, filled, values(series));
        }
        double[] at = places(table);
        Integer[] order = ascending(at);
        List<Series> ordered =
                series.stream().map(one -> one.inOrder(Arrays.asList(order))).toList();
        double[] sorted = Arrays.stream(order).mapToDouble(i -> at[i]).toArray();
        ValueType type = plotted.category().type();
        if (type == ValueType.INTEGER && sorted[sorted.length - 1] - sorted[0] < SHORT_RANGE) {
            return new Chart.Lines(
                    numbered(sorted), spread(ordered, sorted), filled, values(series));
        }
        Positions.Axis axis =
                type.isNumber()
                        ? new Positions.Measured(
                                new ChartTexts(
                                        environment,
                                        null,
                                        "",
                                        type == ValueType.INTEGER,
                                        DoubleStream.of(sorted)))
                        : new Positions.Timed(
                                environment.formats().zone(),
                                environment.formats().locale(),
                                type == ValueType.DATE);
        Positions placed = new Positions.Placed(axis, Arrays.stream(sorted).boxed().toList());
        return new Chart.Lines(placed, ordered, filled, values(series));
    }

    private double[] places(CategoryTable table) {
        return table.categories().stream()
                .mapToDouble(key -> ChartNumbers.of(key, environment.formats().zone()))
                .toArray();
    }

    private static Integer[] ascending(double[] at) {
        Integer[] order = new Integer[at.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, java.util.Comparator.comparingDouble(i -> at[i]));
        return order;
    }

    /// All whole numbers of a short range: those without a value are gaps.
    private Positions numbered(double[] at) {
        List<String> names = new ArrayList<>();
        for (long i = (long) at[0]; i <= (long) at[at.length - 1]; i++) {
            names.add(environment.formats().print(i));
        }
        return new Positions.Named(new Chart.Categories(names, true));
    }

    private static List<Series> spread(List<Series> series, double[] at) {
        int size = (int) (at[at.length - 1] - at[0]) + 1;
        List<Integer> order = new ArrayList<>(java.util.Collections.nCopies(size, -1));
        for (int i = 0; i < at.length; i++) {
            order.set((int) (at[i] - at[0]), i);
        }
        return series.stream().map(one -> one.inOrder(order)).toList();
    }

    private Chart pie(CategoryTable table, Series series) {
        List<String> names = names(table).names();
        ValueTexts texts = values(List.of(series));
        List<Chart.Slice> slices = new ArrayList<>();
        double whole = series.present().sum();
        if (whole == 0) {
            return ChartComposer.nothing(definition, environment, words);
        }
        double least = 1;
        for (int i = 0; i < names.size(); i++) {
            double value = series.valueOr(i, 0);
            if (value < 0) {
                throw new CompositionException(
                        line,
                        "a %s shows parts of a whole, but '%s' is %s"
                                .formatted(
                                        definition.type().name().toLowerCase(java.util.Locale.ROOT),
                                        names.get(i),
                                        texts.label(value)));
            }
            least = value == 0 ? least : Math.min(least, value / whole);
            String text = definition.format() == null ? "" : texts.label(value);
            slices.add(new Chart.Slice(names.get(i), value, text));
        }
        boolean hollow = definition.type() == ChartDefinition.Type.DONUT;
        String center = hollow ? texts.label(whole) : "";
        return new Chart.Pie(slices, hollow, center, new Shares(least < 0.01 ? 1 : 0));
    }

    /// Prints shares of a whole in percent.
    private final class Shares implements ValueTexts {
        private final int digits;

        private Shares(int digits) {
            this.digits = digits;
        }

        @Override
        public String label(double value) {
            return environment.formats().percent(BigDecimal.valueOf(value), digits);
        }

        @Override
        public String tick(double value, double step) {
            return label(value);
        }

        @Override
        public String title() {
            return "";
        }

        @Override
        public boolean whole() {
            return false;
        }
    }
}
