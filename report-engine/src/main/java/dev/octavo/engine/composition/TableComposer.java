package dev.octavo.engine.composition;

import dev.octavo.engine.dataset.Row;
import dev.octavo.engine.dataset.RowCursor;
import dev.octavo.engine.dataset.RowSource;
import dev.octavo.engine.expression.Environment;
import dev.octavo.engine.expression.EvaluationException;
import dev.octavo.engine.expression.Evaluator;
import dev.octavo.engine.expression.Expression;
import dev.octavo.engine.expression.TextTemplate;
import dev.octavo.engine.layout.Align;
import dev.octavo.engine.layout.Flow;
import dev.octavo.engine.layout.HeaderSpan;
import dev.octavo.engine.layout.TableColumn;
import dev.octavo.engine.layout.TableLayout;
import dev.octavo.engine.layout.TableRow;
import dev.octavo.engine.layout.Tag;
import dev.octavo.engine.layout.Theme;
import dev.octavo.engine.template.Block;
import dev.octavo.engine.template.Column;
import dev.octavo.engine.text.Scripts;
import dev.octavo.engine.text.Typesetter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Prints a table: its rows in one pass, with the groups that they form.
final class TableComposer {
    private final Block.Table table;
    private final Environment environment;
    private final Words words;
    private final TableLayout layout;
    private final Theme theme;
    private final RowLimit rowLimit;
    private final Consumer<String> warnings;
    private long printed;
    private long leftOut;

    /// @param rowLimit counts its rows with those of other tables
    /// @param warnings told what a reader may want to know
    TableComposer(
            Block.Table table,
            Environment environment,
            Flow flow,
            Theme theme,
            Typesetter typesetter,
            Tag parent,
            RowLimit rowLimit,
            Consumer<String> warnings) {
        this.table = table;
        this.rowLimit = rowLimit;
        this.theme = theme;
        this.warnings = warnings;
        this.environment = environment;
        this.words = new Words(environment.formats().locale());
        List<TableColumn> columns =
                table.columns().stream().map(column -> column(column, environment)).toList();
        List<HeaderSpan> spans =
                table.spans().stream()
                        .map(
                                span ->
                                        new HeaderSpan(
                                                SettableTexts.of(span.title(), environment),
                                                span.level(),
                                                span.first(),
                                                span.count()))
                        .toList();
        this.layout = new TableLayout(flow, theme, typesetter, parent, columns, spans);
    }

    /// Prints the rows of a dataset.
    ///
    /// @return how many rows were read
    long print(RowSource source) throws IOException {
        CellMarks marks = CellMarks.of(table, source, environment, theme, words, warnings);
        CellLooks looks = new CellLooks(table, marks);
        try (GroupPreviews previews = GroupPreviews.of(table.groups(), source, environment);
                RowCursor rows = source.open();
                RunningTotals running = new RunningTotals(table.running());
                Groups groups = new Groups(table, environment, layout, words, previews)) {
            Row row = rows.next();
            if (row == null && table.empty() != null) {
                layout.add(new TableRow.Note(SettableTexts.of(table.empty(), environment)));
            }
            while (row != null) {
                Environment atRow = environment.withRow(row);
                try {
                    print(row, atRow, groups, running, looks);
                } catch (EvaluationException failure) {
                    throw failure.at(source.name(), row);
                }
                row = rows.next();
            }
            groups.endAll();
            if (leftOut > 0) {
                layout.add(new TableRow.Note(words.leftOut(leftOut)));
            }
            groups.printGrandTotal(printed + leftOut > 0);
        }
        layout.finish();
        return printed + leftOut;
    }

    private void print(
            Row row, Environment atRow, Groups groups, RunningTotals running, CellLooks looks)
            throws IOException {
        if (table.limit() != null && printed == table.limit()) {
            leftOut++;
            groups.leaveOut(atRow);
            return;
        }
        rowLimit.add(table.dataset());
        Environment inCells = running.enter(atRow, groups.enter(row, atRow));
        List<String> cells = new ArrayList<>(table.columns().size());
        for (Column column : table.columns()) {
            cells.add(cell(column, column.printed(), inCells));
        }
        layout.add(new TableRow.Data(cells, looks.of(inCells)));
        printed++;
    }

    /// The text of a cell; refused here, where its row and column are known.
    static String cell(Column column, Expression printed, Environment environment) {
        String text = environment.formats().print(Evaluator.evaluate(printed, environment));
        if (Scripts.refusal(text) == null) {
            return text;
        }
        String title = column.title().render(environment);
        return SettableTexts.checked(text, column, "column '%s': ".formatted(title));
    }

    private static TableColumn column(Column column, Environment environment) {
        TextTemplate title = column.title();
        return new TableColumn(
                SettableTexts.of(title, environment),
                switch (column.width()) {
                    case Column.Width.Fixed(var length) ->
                            new TableColumn.Width.Fixed((float) length.points());
                    case Column.Width.Share(double weight) ->
                            new TableColumn.Width.Share((float) weight);
                    case Column.Width.Auto() -> new TableColumn.Width.Auto();
                },
                align(column.align()),
                column.total() != null);
    }

    static Align align(Column.Align align) {
        return switch (align) {
            case START -> Align.START;
            case CENTER -> Align.CENTER;
            case END -> Align.END;
        };
    }
}
