package dev.octavo.engine.layout;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a table is told to print, from top to bottom.
public sealed interface TableRow {

    /// A row of data.
    ///
    /// @param cells one text for each column
    /// @param looks one for each column; null when all cells are plain
    record Data(List<String> cells, @Nullable List<CellLook> looks) implements TableRow {
        public Data {
            cells = List.copyOf(cells);
        }

        /// A row of plain cells.
        public Data(List<String> cells) {
            this(cells, null);
        }
    }

    /// The start of a group: its title is repeated on each page the group goes on to.
    ///
    /// @param continued stands after the title on the following pages
    /// @param keepRows how many rows must follow on the same page, at least 1
    record GroupStart(String title, String continued, int keepRows) implements TableRow {}

    /// The end of the innermost group that is open.
    record GroupEnd() implements TableRow {}

    /// A line of totals, which stays with the row before it.
    ///
    /// @param weight how much it stands out
    /// @param label what the totals are of; it spans the columns up to the first total
    /// @param cells one text for each column, empty where there is no total
    record Total(Weight weight, String label, List<String> cells) implements TableRow {
        public Total {
            cells = List.copyOf(cells);
        }
    }

    /// A remark across all columns, such as that there is no row.
    record Note(String text) implements TableRow {}

    /// How much a line of totals stands out.
    enum Weight {
        SUBTOTAL,
        GRAND_TOTAL
    }
}
