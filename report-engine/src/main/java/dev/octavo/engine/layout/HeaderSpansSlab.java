package dev.octavo.engine.layout;

import java.util.List;

/// The titles that span columns, each over a line as wide as its columns.
///
/// @param below from the line to the titles of the columns
record HeaderSpansSlab(
        RowSlab row, TableGrid grid, List<HeaderSpan> spans, RowSlab.Rule rule, float below)
        implements Slab {
    @Override
    public float height() {
        return row.height();
    }

    @Override
    public boolean isFigure() {
        return true;
    }

    @Override
    public void draw(Canvas canvas, float x, float y) {
        for (HeaderSpan span : spans) {
            float width = grid.width(span.first(), span.count());
            float start = x + grid.start(span.first());
            canvas.rule(start, y + height() - below, width, rule.thickness(), rule.color());
        }
        row.draw(canvas, x, y);
    }
}
