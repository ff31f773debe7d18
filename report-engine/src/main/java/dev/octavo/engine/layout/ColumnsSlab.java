package dev.octavo.engine.layout;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Columns beside each other. When they are taller than a page, each goes on at the top of its
/// place on the next page.
final class ColumnsSlab implements Slab {
    private final List<ColumnPart> columns;
    private final @Nullable Tag tag;
    private final float height;

    /// @param tag complete when the last of the columns is drawn; null for none
    ColumnsSlab(List<ColumnPart> columns, @Nullable Tag tag) {
        this.columns = List.copyOf(columns);
        this.tag = tag;
        float highest = 0;
        for (ColumnPart column : columns) {
            highest = Math.max(highest, column.height());
        }
        this.height = highest;
    }

    @Override
    public float height() {
        return height;
    }

    /// One figure beside a text is one that a text before them may introduce.
    @Override
    public boolean isFigure() {
        return columns.stream().anyMatch(ColumnPart::beginsWithFigure);
    }

    @Override
    public void draw(Canvas canvas, float x, float y) {
        for (ColumnPart column : columns) {
            column.draw(canvas, x, y);
        }
        if (tag != null) {
            canvas.complete(tag);
        }
    }

    @Override
    public @Nullable Parts split(float available) {
        List<ColumnPart> first = new ArrayList<>();
        List<ColumnPart> rest = new ArrayList<>();
        boolean progress = false;
        for (ColumnPart column : columns) {
            ColumnPart.Cut cut = column.cut(available);
            first.add(cut.first());
            rest.add(cut.rest());
            progress |= cut.first().hasStrips();
        }
        return progress
                ? new Parts(new ColumnsSlab(first, null), new ColumnsSlab(rest, tag))
                : null;
    }
}
