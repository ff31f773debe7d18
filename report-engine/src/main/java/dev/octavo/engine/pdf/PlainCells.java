package dev.octavo.engine.pdf;

import java.util.Objects;

/// Writes the dictionaries of plain cells. Those of a row begin alike, so that this beginning is
/// written once: a long table is nearly all cells.
final class PlainCells {
    private final Bytes body = new Bytes(128);
    private int row;
    private int page;
    private int beginning;

    /// The dictionary of a cell, as [StructureElement#write] would give it.
    ///
    /// @return valid until the next
    Bytes write(StructureElement cell) {
        int newRow = Objects.requireNonNull(cell.parent(), "a cell belongs to a row").object();
        if (newRow != row || cell.page() != page) {
            row = newRow;
            page = cell.page();
            body.clear();
            body.add("<</S/TD/P ").reference(row).add("/Pg ").reference(page).add("/K ");
            beginning = body.length();
        }
        body.shorten(beginning);
        return body.integer(cell.firstContent()).add(">>");
    }
}
