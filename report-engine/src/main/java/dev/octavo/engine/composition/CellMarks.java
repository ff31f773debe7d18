package dev.octavo.engine.composition;

import dev.octavo.engine.chart.DataBar;
import dev.octavo.engine.chart.Series;
import dev.octavo.engine.chart.Sparkline;
import dev.octavo.engine.dataset.NumberList;
import dev.octavo.engine.dataset.RowSource;
import dev.octavo.engine.expression.Environment;
import dev.octavo.engine.expression.Evaluator;
import dev.octavo.engine.expression.Expression;
import dev.octavo.engine.layout.CellMark;
import dev.octavo.engine.layout.Theme;
import dev.octavo.engine.layout.Tone;
import dev.octavo.engine.template.Block;
import dev.octavo.engine.template.CellGraphic;
import dev.octavo.engine.template.Column;
import dev.octavo.engine.text.Color;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;

/// What is drawn under the texts of a table's cells.
final class CellMarks {
    /// How much of its color a bar has, so that text on it stays legible.
    private static final double TINT = 0.2;

    private final Block.Table table;
    private final List<BarScale> scales;
    private final Theme theme;
    private final Words words;
    private final Consumer<String> warnings;

    private CellMarks(
            Block.Table table,
            List<BarScale> scales,
            Theme theme,
            Words words,
            Consumer<String> warnings) {
        this.words = words;
        this.table = table;
        this.scales = scales;
        this.theme = theme;
        this.warnings = warnings;
    }

    /// Reads the rows where a bar is measured by them.
    static CellMarks of(
            Block.Table table,
            RowSource source,
            Environment environment,
            Theme theme,
            Words words,
            Consumer<String> warnings)
            throws IOException {
        return new CellMarks(
                table, BarScale.read(table, source, environment), theme, words, warnings);
    }

    /// What is drawn in the cell of a column; null for nothing.
    @Nullable CellMark of(int column, Environment atRow) {
        return switch (table.columns().get(column).graphic()) {
            case null -> null;
            case CellGraphic.Bar bar ->
                    bar(table.columns().get(column), bar, scales.get(column), atRow);
            case CellGraphic.Sparkline sparkline ->
                    sparkline(table.columns().get(column), sparkline, atRow);
        };
    }

    private @Nullable CellMark bar(
            Column column, CellGraphic.Bar bar, BarScale scale, Environment atRow) {
        double value =
                ChartNumbers.of(Evaluator.evaluate(column.value(), atRow), atRow.formats().zone());
        if (Double.isNaN(value)) {
            return null;
        }
        if (value < scale.low() || value > scale.high()) {
            warnings.accept(
                    "a number in the table in line %d is beyond its bar's 'min' or 'max'"
                            .formatted(table.line()));
        }
        double zero = scale.at(0);
        return new DataBar(
                zero, scale.at(value), color(bar, value), scale.low() < 0 ? theme.muted() : null);
    }

    private Color color(CellGraphic.Bar bar, double value) {
        Tone given = CellLooks.tone(bar.tone());
        Tone tone = given != null ? given : value < 0 ? Tone.NEGATIVE : Tone.ACCENT;
        return tone.ink(theme).tint(TINT);
    }

    private @Nullable CellMark sparkline(
            Column column, CellGraphic.Sparkline sparkline, Environment atRow) {
        if (!(Evaluator.evaluate(column.value(), atRow) instanceof String written)) {
            return null;
        }
        Series values = new Series("", NumberList.numbers(written));
        double[] present = values.present().toArray();
        if (present.length == 0) {
            return null;
        }
        double least = DoubleStream.of(present).min().orElseThrow();
        double greatest = DoubleStream.of(present).max().orElseThrow();
        double low = bound(sparkline.min(), least, atRow);
        double high = bound(sparkline.max(), greatest, atRow);
        if (least < low || greatest > high) {
            warnings.accept(
                    "a number in the table in line %d is beyond its sparkline's 'min' or 'max'"
                            .formatted(table.line()));
        }
        return new Sparkline(
                values,
                low,
                Math.max(low, high),
                sparkline.form() == CellGraphic.Form.BARS,
                theme.muted(),
                theme.accent(),
                words.numbers(
                        present.length,
                        print(least, atRow),
                        print(greatest, atRow),
                        print(present[present.length - 1], atRow)));
    }

    private static double bound(
            @Nullable Expression given, double standard, Environment environment) {
        if (given == null) {
            return standard;
        }
        double bound =
                ChartNumbers.of(
                        Evaluator.evaluate(given, environment), environment.formats().zone());
        return Double.isNaN(bound) ? standard : bound;
    }

    private static String print(double value, Environment environment) {
        return environment.formats().print(ChartTexts.exact(value));
    }
}
