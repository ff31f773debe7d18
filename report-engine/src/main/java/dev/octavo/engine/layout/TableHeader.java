package dev.octavo.engine.layout;

import dev.octavo.engine.layout.RowSlab.Cell;
import dev.octavo.engine.text.Line;
import dev.octavo.engine.text.Typesetter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Sets the rows at the top of a table, which are repeated on each page.
final class TableHeader {
    private final TableGrid grid;
    private final TableLooks looks;
    private final Typesetter typesetter;

    TableHeader(TableGrid grid, TableLooks looks, Typesetter typesetter) {
        this.grid = grid;
        this.looks = looks;
        this.typesetter = typesetter;
    }

    /// The titles of the columns.
    ///
    /// @param tag null when they repeat what stood on an earlier page
    Slab titles(@Nullable Tag tag) {
        List<Cell> cells = new ArrayList<>();
        List<List<Line>> lines = new ArrayList<>();
        for (int i = 0; i < grid.columns(); i++) {
            cells.add(new Cell(i, 1, grid.align(i), Tag.Role.COLUMN_HEADER));
            lines.add(typesetter.lines(grid.title(i), looks.header(), grid.width(i, 1)));
        }
        return new RowSlab(grid, looks.headerRow(), cells, lines, tag);
    }

    /// The titles over them on one level; where there is none, an empty cell.
    ///
    /// @param spans from start to end
    /// @param tag null when they repeat what stood on an earlier page
    Slab spans(List<HeaderSpan> spans, @Nullable Tag tag) {
        List<Cell> cells = new ArrayList<>();
        List<List<Line>> lines = new ArrayList<>();
        int column = 0;
        for (HeaderSpan span : spans) {
            column = blanks(column, span.first(), cells, lines);
            cells.add(new Cell(column, span.count(), Align.CENTER, Tag.Role.COLUMN_HEADER));
            float width = grid.width(column, span.count());
            lines.add(typesetter.lines(span.title(), looks.header(), width));
            column += span.count();
        }
        blanks(column, grid.columns(), cells, lines);
        RowSlab row = new RowSlab(grid, looks.spansRow(), cells, lines, tag);
        return new HeaderSpansSlab(
                row, grid, spans, looks.spansRule(), looks.spansRow().below() / 2);
    }

    private int blanks(int from, int to, List<Cell> cells, List<List<Line>> lines) {
        for (int i = from; i < to; i++) {
            cells.add(new Cell(i, 1, Align.START, Tag.Role.TABLE_CELL));
            lines.add(List.of());
        }
        return to;
    }
}
