package dev.octavo.engine.layout;

import dev.octavo.engine.layout.RowSlab.Cell;
import dev.octavo.engine.layout.RowSlab.Look;
import dev.octavo.engine.text.Line;
import dev.octavo.engine.text.Typesetter;

import java.util.ArrayList;
import java.util.List;

/// Sets lines of totals: a label that spans the columns up to the first total, and totals under
/// their columns, or reaching over empty ones before them where they need the room.
final class TotalRows {
    private final TableGrid grid;
    private final TableLooks looks;
    private final Typesetter typesetter;

    TotalRows(TableGrid grid, TableLooks looks, Typesetter typesetter) {
        this.grid = grid;
        this.looks = looks;
        this.typesetter = typesetter;
    }

    /// How a line of totals looks.
    Look look(TableRow.Total total) {
        return total.weight() == TableRow.Weight.GRAND_TOTAL
                ? looks.grandTotalRow()
                : looks.subtotalRow();
    }

    /// Whether the label needs a line of its own, because the first column has a total.
    static boolean labelAbove(TableRow.Total total) {
        return !total.cells().getFirst().isEmpty() && !total.label().isEmpty();
    }

    /// The row with the totals.
    RowSlab row(TableRow.Total total, Tag tag) {
        List<String> totals = total.cells();
        int columns = totals.size();
        int first = totals.getFirst().isEmpty() ? firstTotal(totals) : 0;
        List<Cell> cells = new ArrayList<>();
        List<List<Line>> lines = new ArrayList<>();
        if (first > 0) {
            int span = first - (first < columns ? spare(totals, first) : 0);
            cells.add(new Cell(0, span, Align.START, Tag.Role.ROW_HEADER));
            lines.add(typesetter.lines(total.label(), looks.strong(), grid.width(0, span)));
            first = span;
        }
        for (int i = first; i < columns; i++) {
            int from = i;
            while (totals.get(i).isEmpty() && i + 1 < columns) {
                i++;
            }
            int spare = Math.min(spare(totals, i), i - from);
            for (; from < i - spare; from++) {
                cells.add(new Cell(from, 1, grid.align(from), Tag.Role.TABLE_CELL));
                lines.add(typesetter.lines("", looks.strong(), grid.width(from, 1)));
            }
            cells.add(new Cell(from, spare + 1, grid.align(i), Tag.Role.TABLE_CELL));
            lines.add(typesetter.lines(totals.get(i), looks.strong(), grid.width(from, spare + 1)));
        }
        Look look = labelAbove(total) ? looks.dataRow() : look(total);
        return new RowSlab(grid, look, cells, lines, tag);
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
    private int spare(List<String> totals, int column) {
        float needed = typesetter.width(totals.get(column), looks.strong());
        int spare = 0;
        while (grid.align(column) == Align.END
                && column - spare > 1
                && totals.get(column - spare - 1).isEmpty()
                && grid.width(column - spare, spare + 1) < needed) {
            spare++;
        }
        return spare;
    }
}
