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
    private final List<HeaderSpan> spans;
    private final DataRows dataRows;
    private final float spaceBefore;
    private final Tag table;
    private final List<TableRow> sample = new ArrayList<>();
    private final Deque<RowSlab> groups = new ArrayDeque<>();
    private final List<Slab> endedGroups = new ArrayList<>();
    private final List<Slab> headers = new ArrayList<>();
    private int sampledData;
    private @Nullable TableGrid grid;
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
        this(flow, theme, typesetter, parent, columns, List.of());
    }

    /// Begins a table with titles over those of its columns.
    ///
    /// @param parent what the table is a part of
    /// @param columns at least one
    /// @param spans from start to end on each level, not overlapping there
    public TableLayout(
            Flow flow,
            Theme theme,
            Typesetter typesetter,
            Tag parent,
            List<TableColumn> columns,
            List<HeaderSpan> spans) {
        this.flow = flow;
        this.typesetter = typesetter;
        this.looks = TableLooks.of(theme);
        this.columns = List.copyOf(columns);
        this.spans = List.copyOf(spans);
        this.dataRows = new DataRows(columns, theme, looks, typesetter);
        this.spaceBefore = theme.spacing().block();
        this.table = parent.child(Tag.Role.TABLE);
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
        for (Slab header : headers) {
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
        float width = flow.width();
        TableGrid newGrid = new TableGrid(columns, widths.resolve(width, rows), widths.gap(width));
        grid = newGrid;
        printHeader(newGrid);
        for (TableRow row : sample) {
            print(newGrid, row);
        }
        sample.clear();
    }

    private void printHeader(TableGrid to) throws IOException {
        if (columns.stream().allMatch(column -> column.title().isEmpty()) && spans.isEmpty()) {
            return;
        }
        Tag head = table.child(Tag.Role.TABLE_HEAD);
        TableHeader rows = new TableHeader(to, looks, typesetter);
        float space = spaceBefore;
        for (int level = levels(); level > 0; level--) {
            List<HeaderSpan> titles = onLevel(level);
            flow.add(rows.spans(titles, head.child(Tag.Role.TABLE_ROW)), space, Keep.WITH_NEXT);
            headers.add(rows.spans(titles, null));
            space = 0;
        }
        flow.add(rows.titles(head.child(Tag.Role.TABLE_ROW)), space, Keep.WITH_NEXT);
        headers.add(rows.titles(null));
        flow.complete(head);
        for (Slab header : headers) {
            flow.open(header);
        }
    }

    private int levels() {
        return spans.stream().mapToInt(HeaderSpan::level).max().orElse(0);
    }

    private List<HeaderSpan> onLevel(int level) {
        return spans.stream().filter(span -> span.level() == level).toList();
    }

    private void print(TableGrid to, TableRow row) throws IOException {
        switch (row) {
            case TableRow.Data data -> {
                release(false);
                hold(dataRows.row(to, data, rowTag()));
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
        flow.add(title, 0, Keep.WITH_NEXT);
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
        TotalRows totals = new TotalRows(to, looks, typesetter);
        if (TotalRows.labelAbove(total)) {
            Run label = new Run(total.label(), looks.strong());
            hold(wide(to, totals.look(total), List.of(label), Tag.Role.ROW_HEADER));
            release(true);
        }
        hold(totals.row(total, rowTag()));
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
            flow.add(held, 0, keep ? Keep.WITH_NEXT : Keep.FREE);
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
