package dev.octavo.engine.layout;

import dev.octavo.engine.layout.RowSlab.Cell;
import dev.octavo.engine.layout.RowSlab.Look;
import dev.octavo.engine.text.Line;
import dev.octavo.engine.text.Run;
import dev.octavo.engine.text.Typesetter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Sets a table row by row. Where columns are as wide as their content asks for, the first rows
/// are held back until they have been measured; after that no more than one row is held.
public final class TableLayout {
    /// Rows that automatic columns are measured by.
    private static final int SAMPLE = 200;

    /// Rows whose structure is held until the last of them is drawn.
    private static final int ROWS_PER_BODY = 64;

    private final Flow flow;
    private final Typesetter typesetter;
    private final TableLooks looks;
    private final List<TableColumn> columns;
    private final float spaceBefore;
    private final Tag table;
    private final List<TableRow> sample = new ArrayList<>();
    private final Deque<RowSlab> groups = new ArrayDeque<>();
    private final List<Cell> dataCells = new ArrayList<>();
    private final List<Slab> endedGroups = new ArrayList<>();
    private int sampledData;
    private @Nullable TableGrid grid;
    private @Nullable RowSlab header;
    private @Nullable Tag body;
    private int rowsInBody;
    private int keepRows;
    private @Nullable RowSlab held;

    /// Begins a table.
    ///
    /// @param parent what the table is a part of
    /// @param columns at least one
    public TableLayout(
            Flow flow, Theme theme, Typesetter typesetter, Tag parent, List<TableColumn> columns) {
        this.flow = flow;
        this.typesetter = typesetter;
        this.looks = TableLooks.of(theme);
        this.columns = List.copyOf(columns);
        this.spaceBefore = theme.text().size();
        this.table = parent.child(Tag.Role.TABLE);
        for (int i = 0; i < columns.size(); i++) {
            dataCells.add(new Cell(i, 1, columns.get(i).align(), Tag.Role.TABLE_CELL));
        }
    }

    /// Prints what comes next.
    ///
    /// @throws IOException when a page cannot be written
    public void add(TableRow row) throws IOException {
        if (grid == null) {
            sample.add(row);
            sampledData += row instanceof TableRow.Data ? 1 : 0;
            if (ColumnWidths.needSample(columns) && sampledData < SAMPLE) {
                return;
            }
            begin();
        } else {
            print(grid, row);
        }
    }

    /// Ends the table. A table that was given nothing prints its header.
    ///
    /// @throws IOException when a page cannot be written
    public void finish() throws IOException {
        if (grid == null) {
            begin();
        }
        release(false);
        if (header != null) {
            flow.close(header);
        }
        flow.complete(table);
    }

    private void begin() throws IOException {
        List<TableRow.Data> rows = new ArrayList<>();
        for (TableRow row : sample) {
            if (row instanceof TableRow.Data data) {
                rows.add(data);
            }
        }
        ColumnWidths widths = new ColumnWidths(columns, looks, typesetter);
        TableGrid newGrid = new TableGrid(columns, widths.resolve(flow.width(), rows), looks.gap());
        grid = newGrid;
        printHeader(newGrid);
        for (TableRow row : sample) {
            print(newGrid, row);
        }
        sample.clear();
    }

    private void printHeader(TableGrid to) throws IOException {
        if (columns.stream().allMatch(column -> column.title().isEmpty())) {
            return;
        }
        List<Cell> cells = new ArrayList<>();
        List<List<Line>> lines = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.add(new Cell(i, 1, columns.get(i).align(), Tag.Role.COLUMN_HEADER));
            lines.add(typesetter.lines(columns.get(i).title(), looks.header(), to.width(i, 1)));
        }
        Tag head = table.child(Tag.Role.TABLE_HEAD);
        RowSlab first =
                new RowSlab(to, looks.headerRow(), cells, lines, head.child(Tag.Role.TABLE_ROW));
        header = first.repeated();
        flow.add(first, spaceBefore, true);
        flow.complete(head);
        flow.open(header);
    }

    private void print(TableGrid to, TableRow row) throws IOException {
        switch (row) {
            case TableRow.Data(List<String> texts) -> {
                release(false);
                hold(new RowSlab(to, looks.dataRow(), dataCells, lines(to, texts), rowTag()));
            }
            case TableRow.GroupStart start -> startGroup(to, start);
            case TableRow.GroupEnd() -> endGroup();
            case TableRow.Total total -> {
                release(true);
                printTotal(to, total);
            }
            case TableRow.Note(String text) -> {
                release(false);
                Run note = new Run(text, looks.note());
                hold(wide(to, looks.dataRow(), List.of(note), Tag.Role.TABLE_CELL));
            }
        }
    }

    private List<List<Line>> lines(TableGrid to, List<String> texts) {
        List<List<Line>> lines = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            lines.add(typesetter.lines(texts.get(i), looks.cell(), to.width(i, 1)));
        }
        return lines;
    }

    private void startGroup(TableGrid to, TableRow.GroupStart start) throws IOException {
        release(false);
        endBody();
        keepRows = Math.max(keepRows, start.keepRows());
        Run name = new Run(start.title(), looks.group());
        Run continued = new Run("\u00A0 " + start.continued(), looks.continued());
        RowSlab title = wide(to, looks.groupRow(), List.of(name), Tag.Role.ROW_HEADER);
        RowSlab continuation =
                wide(to, looks.groupRow(), List.of(name, continued), Tag.Role.ROW_HEADER)
                        .repeated();
        flow.add(title, 0, true);
        flow.open(continuation);
        groups.push(continuation);
    }

    private void endGroup() throws IOException {
        endedGroups.add(groups.pop());
        if (held == null) {
            release(false);
        }
    }

    private void printTotal(TableGrid to, TableRow.Total total) throws IOException {
        boolean grand = total.weight() == TableRow.Weight.GRAND_TOTAL;
        Look look = grand ? looks.grandTotalRow() : looks.subtotalRow();
        List<String> totals = total.cells();
        boolean labelAbove = !totals.getFirst().isEmpty() && !total.label().isEmpty();
        if (labelAbove) {
            Run label = new Run(total.label(), looks.strong());
            hold(wide(to, look, List.of(label), Tag.Role.ROW_HEADER));
            release(true);
        }
        int first = totals.getFirst().isEmpty() ? firstTotal(totals) : 0;
        List<Cell> cells = new ArrayList<>();
        List<List<Line>> lines = new ArrayList<>();
        if (first > 0) {
            int span = first - (first < totals.size() ? spare(to, totals, first) : 0);
            cells.add(new Cell(0, span, Align.START, Tag.Role.ROW_HEADER));
            lines.add(typesetter.lines(total.label(), looks.strong(), to.width(0, span)));
            first = span;
        }
        for (int i = first; i < columns.size(); i++) {
            int from = i;
            while (totals.get(i).isEmpty() && i + 1 < columns.size()) {
                i++;
            }
            int spare = Math.min(spare(to, totals, i), i - from);
            for (; from < i - spare; from++) {
                cells.add(dataCells.get(from));
                lines.add(typesetter.lines("", looks.strong(), to.width(from, 1)));
            }
            Cell cell = new Cell(from, spare + 1, columns.get(i).align(), Tag.Role.TABLE_CELL);
            cells.add(cell);
            lines.add(typesetter.lines(totals.get(i), looks.strong(), to.width(from, spare + 1)));
        }
        hold(new RowSlab(to, labelAbove ? looks.dataRow() : look, cells, lines, rowTag()));
    }

    /// The column of the first total; the number of columns when there is none.
    private static int firstTotal(List<String> totals) {
        int column = 0;
        while (column < totals.size() && totals.get(column).isEmpty()) {
            column++;
        }
        return column;
    }

    /// How many empty cells before a total it needs, because a sum is wider than what was
    /// summed up. The label always keeps a column.
    private int spare(TableGrid to, List<String> totals, int column) {
        float needed = typesetter.width(totals.get(column), looks.strong());
        int spare = 0;
        while (columns.get(column).align() == Align.END
                && column - spare > 1
                && totals.get(column - spare - 1).isEmpty()
                && to.width(column - spare, spare + 1) < needed) {
            spare++;
        }
        return spare;
    }

    private RowSlab wide(TableGrid to, Look look, List<Run> text, Tag.Role role) {
        List<Cell> cells = List.of(new Cell(0, to.columns(), Align.START, role));
        List<List<Line>> lines = List.of(typesetter.lines(text, to.width()));
        return new RowSlab(to, look, cells, lines, rowTag());
    }

    private Tag rowTag() {
        if (body == null) {
            body = table.child(Tag.Role.TABLE_BODY);
            rowsInBody = 0;
        }
        rowsInBody++;
        return body.child(Tag.Role.TABLE_ROW);
    }

    /// Holds a row back until it is known whether a total follows, which it must stay with.
    private void hold(RowSlab row) {
        held = row;
    }

    private void release(boolean totalFollows) throws IOException {
        if (held != null) {
            boolean keep = totalFollows || keepRows > 1;
            keepRows = Math.max(0, keepRows - 1);
            flow.add(held, 0, keep);
            held = null;
            if (rowsInBody >= ROWS_PER_BODY) {
                endBody();
            }
        }
        for (Slab group : endedGroups) {
            flow.close(group);
        }
        endedGroups.clear();
    }

    private void endBody() throws IOException {
        if (body != null) {
            flow.complete(body);
            body = null;
        }
    }
}
