package dev.octavo.engine.layout;

import java.util.List;

/// Where the columns of a table stand.
final class TableGrid {
    private final List<TableColumn> columns;
    private final float[] starts;
    private final float[] widths;
    private final float width;
    private final float gap;

    /// @param widths of the columns' text, without the gaps between them
    TableGrid(List<TableColumn> columns, float[] widths, float gap) {
        this.columns = columns;
        this.widths = widths;
        this.gap = gap;
        this.starts = new float[widths.length];
        float x = 0;
        for (int i = 0; i < widths.length; i++) {
            starts[i] = x;
            x += widths[i] + gap;
        }
        this.width = x - gap;
    }

    int columns() {
        return widths.length;
    }

    String title(int column) {
        return columns.get(column).title();
    }

    Align align(int column) {
        return columns.get(column).align();
    }

    float start(int column) {
        return starts[column];
    }

    /// The width of neighbouring columns with the gaps between them.
    float width(int column, int count) {
        int last = column + count - 1;
        return starts[last] + widths[last] - starts[column];
    }

    /// What is free between two columns.
    float gap() {
        return gap;
    }

    /// The width of the table.
    float width() {
        return width;
    }
}
