package dev.octavo.engine.composition;

import dev.octavo.engine.chart.DataBar;
import dev.octavo.engine.dataset.RowSource;
import dev.octavo.engine.expression.Environment;
import dev.octavo.engine.expression.Evaluator;
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

/// What is drawn under the texts of a table's cells.
final class CellMarks {
    /// How much of its color a bar has, so that text on it stays legible.
    private static final double TINT = 0.2;

    private final Block.Table table;
    private final List<BarScale> scales;
    private final Theme theme;
    private final Consumer<String> warnings;

    private CellMarks(
            Block.Table table, List<BarScale> scales, Theme theme, Consumer<String> warnings) {
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
            Consumer<String> warnings)
            throws IOException {
        return new CellMarks(table, BarScale.read(table, source, environment), theme, warnings);
    }

    /// What is drawn in the cell of a column; null for nothing.
    @Nullable CellMark of(int column, Environment atRow) {
        return switch (table.columns().get(column).graphic()) {
            case null -> null;
            case CellGraphic.Bar bar ->
                    bar(table.columns().get(column), bar, scales.get(column), atRow);
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
}
