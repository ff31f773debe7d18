package dev.octavo.engine.composition;

import dev.octavo.engine.dataset.Row;
import dev.octavo.engine.dataset.RowCursor;
import dev.octavo.engine.dataset.RowSource;
import dev.octavo.engine.expression.Environment;
import dev.octavo.engine.expression.EvaluationException;
import dev.octavo.engine.expression.Evaluator;
import dev.octavo.engine.expression.Expression;
import dev.octavo.engine.template.Block;
import dev.octavo.engine.template.CellGraphic;
import dev.octavo.engine.template.Column;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Which numbers the bars of a column reach from and to. Bars begin at zero, which is always
/// among them.
record BarScale(double low, double high) {
    private static final BarScale NONE = new BarScale(0, 0);

    /// Where a number stands, from 0 to 1.
    double at(double value) {
        return high == low ? 0 : Math.clamp((value - low) / (high - low), 0, 1);
    }

    private BarScale and(double value) {
        return Double.isNaN(value)
                ? this
                : new BarScale(Math.min(low, value), Math.max(high, value));
    }

    /// The scales of a table's columns, one for each. Those that the template does not give are
    /// found in a pass of their own over the rows that are printed.
    static List<BarScale> read(Block.Table table, RowSource source, Environment environment)
            throws IOException {
        List<BarScale> scales = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            BarScale scale = NONE;
            if (table.columns().get(i).graphic() instanceof CellGraphic.Bar bar) {
                scale = scale.and(given(bar.min(), environment)).and(given(bar.max(), environment));
                if (bar.min() == null || bar.max() == null) {
                    open.add(i);
                }
            }
            scales.add(scale);
        }
        if (!open.isEmpty()) {
            measure(table, source, environment, open, scales);
        }
        return scales;
    }

    private static double given(@Nullable Expression bound, Environment environment) {
        return bound == null
                ? Double.NaN
                : ChartNumbers.of(
                        Evaluator.evaluate(bound, environment), environment.formats().zone());
    }

    private static void measure(
            Block.Table table,
            RowSource source,
            Environment environment,
            List<Integer> open,
            List<BarScale> scales)
            throws IOException {
        long left = table.limit() == null ? Long.MAX_VALUE : table.limit();
        // Only as many as are printed: these are the first in the order of printing.
        try (RowCursor rows = table.limit() == null ? source.openInAnyOrder() : source.open()) {
            for (Row row = rows.next(); row != null && left > 0; row = rows.next(), left--) {
                Environment atRow = environment.withRow(row);
                for (int column : open) {
                    BarScale scale = scales.get(column);
                    scales.set(column, scale.with(table.columns().get(column), atRow, source, row));
                }
            }
        }
    }

    private BarScale with(Column column, Environment atRow, RowSource source, Row row) {
        CellGraphic.Bar bar = (CellGraphic.Bar) column.graphic();
        try {
            double value =
                    ChartNumbers.of(
                            Evaluator.evaluate(column.value(), atRow), atRow.formats().zone());
            boolean bounded = value < 0 ? bar.min() != null : bar.max() != null;
            return bounded ? this : and(value);
        } catch (EvaluationException failure) {
            throw failure.at(source.name(), row);
        }
    }
}
