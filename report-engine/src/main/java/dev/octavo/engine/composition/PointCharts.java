package dev.octavo.engine.composition;

import dev.octavo.engine.chart.Chart;
import dev.octavo.engine.chart.Cloud;
import dev.octavo.engine.chart.Positions;
import dev.octavo.engine.dataset.Row;
import dev.octavo.engine.dataset.RowCursor;
import dev.octavo.engine.dataset.RowSource;
import dev.octavo.engine.dataset.ValueType;
import dev.octavo.engine.expression.Environment;
import dev.octavo.engine.expression.EvaluationException;
import dev.octavo.engine.expression.Evaluator;
import dev.octavo.engine.expression.Expression;
import dev.octavo.engine.template.ChartDefinition.Points;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/// Makes points of rows.
final class PointCharts {
    private static final int MOST_POINTS = 100_000;

    private final ChartBlock block;
    private final Points plotted;
    private final Environment environment;

    PointCharts(ChartBlock block, Points plotted) {
        this.block = block;
        this.plotted = plotted;
        this.environment = block.environment();
    }

    private record Coordinates(DoubleStream.Builder across, DoubleStream.Builder up) {}

    ChartComposer.Read read(RowSource dataset) throws IOException {
        Map<String, Coordinates> clouds = new LinkedHashMap<>();
        long rows = 0;
        long points = 0;
        try (RowCursor cursor = dataset.openInAnyOrder()) {
            for (Row row = cursor.next(); row != null; row = cursor.next()) {
                rows++;
                Environment atRow = environment.withRow(row);
                try {
                    double x = number(plotted.x(), atRow);
                    double y = number(plotted.y(), atRow);
                    if (!Double.isNaN(x) && !Double.isNaN(y)) {
                        points++;
                        add(clouds, x, y, atRow);
                    }
                } catch (EvaluationException failure) {
                    throw failure.at(dataset.name(), row);
                }
                if (points > MOST_POINTS) {
                    throw block.refusal(
                            "the chart has more than %,d points; leave rows out with the"
                                            .formatted(MOST_POINTS)
                                    + " dataset's 'where'");
                }
            }
        }
        if (points < rows) {
            block.warnings()
                    .accept(
                            "%d rows lack a value and have no point in the chart in line %d"
                                    .formatted(rows - points, block.line()));
        }
        return new ChartComposer.Read(chart(clouds), rows);
    }

    private double number(Expression expression, Environment atRow) {
        Object value = Evaluator.evaluate(expression, atRow);
        return ChartNumbers.of(value, environment.formats().zone());
    }

    private void add(Map<String, Coordinates> clouds, double x, double y, Environment atRow) {
        Expression series = plotted.series();
        String name =
                series == null
                        ? ""
                        : SettableTexts.checked(
                                environment.formats().print(Evaluator.evaluate(series, atRow)),
                                series,
                                "");
        if (!clouds.containsKey(name) && clouds.size() == ChartBlock.MOST_SERIES) {
            throw block.refusal(
                    "no more than %d series of points can be told apart, and '%s' is one more"
                            .formatted(ChartBlock.MOST_SERIES, name));
        }
        Coordinates cloud =
                clouds.computeIfAbsent(
                        name, _ -> new Coordinates(DoubleStream.builder(), DoubleStream.builder()));
        cloud.across().add(x);
        cloud.up().add(y);
    }

    private Chart chart(Map<String, Coordinates> collected) {
        if (collected.isEmpty()) {
            return block.nothing();
        }
        List<Cloud> clouds = new ArrayList<>();
        collected.forEach(
                (name, coordinates) ->
                        clouds.add(
                                new Cloud(
                                        name,
                                        coordinates.across().build().toArray(),
                                        coordinates.up().build().toArray())));
        ValueType type = plotted.x().type();
        Positions.Axis across =
                type.isNumber()
                        ? new Positions.Measured(
                                new ChartTexts(
                                        environment,
                                        null,
                                        block.text(plotted.xTitle()),
                                        type == ValueType.INTEGER,
                                        DoubleStream.empty()))
                        : new Positions.Timed(
                                environment.formats().zone(),
                                environment.formats().locale(),
                                type == ValueType.DATE);
        ChartTexts up =
                new ChartTexts(
                        environment,
                        block.definition().format(),
                        block.text(plotted.yTitle()),
                        plotted.y().type() == ValueType.INTEGER,
                        DoubleStream.empty());
        return new Chart.Scatter(across, clouds, up);
    }
}
