package dev.octavo.engine.chart;

import dev.octavo.engine.layout.Canvas;
import dev.octavo.engine.layout.CellMark;
import dev.octavo.engine.layout.Tag;
import dev.octavo.engine.text.Color;

import org.jspecify.annotations.Nullable;

/// A bar under the number of a cell, as long as the number is large. The number says the same
/// in words, so the bar is decoration.
///
/// @param from where it begins, as a share of the cell's width from 0 to 1
/// @param to where it ends, on either side of that
/// @param color light enough for text
/// @param zero the color of the line at which bars begin; null where that is the edge
public record DataBar(double from, double to, Color color, @Nullable Color zero)
        implements CellMark {
    /// What stays free between the bars of two rows, as a share of a line's height.
    private static final float FREE = 0.08f;

    private static final float ZERO_LINE = 0.6f;

    @Override
    public void draw(Canvas canvas, Place place, Tag cell) {
        float start = place.x() + place.width() * (float) Math.min(from, to);
        float length = place.width() * (float) Math.abs(to - from);
        float top = place.y() + place.height() * FREE;
        float height = place.height() * (1 - 2 * FREE);
        canvas.tint(start, top, length, height, color);
        if (zero != null) {
            float middle = place.x() + place.width() * (float) from;
            float at = Math.clamp(middle, place.x(), place.x() + place.width() - ZERO_LINE);
            canvas.tint(at, place.y(), ZERO_LINE, place.height(), zero);
        }
    }
}
