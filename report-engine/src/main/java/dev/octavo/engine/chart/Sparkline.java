package dev.octavo.engine.chart;

import dev.octavo.engine.layout.Canvas;
import dev.octavo.engine.layout.CellMark;
import dev.octavo.engine.layout.DrawOp;
import dev.octavo.engine.layout.DrawOp.Dash;
import dev.octavo.engine.layout.DrawOp.PathStep;
import dev.octavo.engine.layout.Tag;
import dev.octavo.engine.text.Color;

import java.util.ArrayList;
import java.util.List;

/// Numbers as a picture of a word's size, after Edward Tufte. Since it stands in the place of
/// text, it is a figure for those who do not see it.
///
/// @param values at least one; those that are missing leave a gap
/// @param low the number at the bottom
/// @param high the number at the top, not less
/// @param bars whether each number is a bar, not a point of a line
/// @param line the color of the numbers
/// @param last the color of the last of them
/// @param alternative what it shows, in words
public record Sparkline(
        Series values,
        double low,
        double high,
        boolean bars,
        Color line,
        Color last,
        String alternative)
        implements CellMark {
    private static final float THICKNESS = 0.9f;
    private static final float POINT = 1.5f;

    /// The share of a number's width that its bar takes, and the widest one.
    private static final float BAR = 0.7f;

    private static final float WIDEST = 5;

    @Override
    public void draw(Canvas canvas, Place place, Tag cell) {
        Tag figure = cell.figure(alternative);
        canvas.tag(figure);
        canvas.draw(
                new DrawOp.Occupies(figure, place.x(), place.y(), place.width(), place.height()));
        if (bars) {
            drawBars(canvas, place);
        } else {
            drawLine(canvas, place);
        }
        canvas.complete(figure);
    }

    private void drawLine(Canvas canvas, Place place) {
        float bottom = place.y() + place.height() - POINT;
        float top = place.y() + POINT;
        double span = Math.max(1, Math.abs(low));
        Scale up =
                low < high
                        ? new Scale(low, high, bottom, top)
                        // Where all numbers are the same, the line runs through the middle.
                        : new Scale(low - span, low + span, bottom, top);
        Scale across =
                new Scale(
                        0,
                        Math.max(1, values.size() - 1),
                        place.x() + POINT,
                        place.x() + place.width() - POINT);
        List<PathStep> path = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (values.has(i)) {
                boolean joined = i > 0 && values.has(i - 1);
                boolean alone = !joined && (i + 1 == values.size() || !values.has(i + 1));
                float x = across.at(i);
                float y = height(up, values.value(i));
                path.add(joined ? new PathStep.Line(x, y) : new PathStep.Move(x, y));
                if (alone) {
                    // A line of no length with round ends is a point.
                    path.add(new PathStep.Line(x, y));
                }
            }
        }
        canvas.draw(new DrawOp.Trace(path, line, THICKNESS, Dash.SOLID));
        int end = indexOfLast();
        List<PathStep> point =
                Marker.CIRCLE.path(across.at(end), height(up, values.value(end)), POINT);
        canvas.draw(new DrawOp.Shape(point, last, null, 0));
    }

    private float height(Scale up, double value) {
        return up.at(Math.clamp(value, low, high));
    }

    private void drawBars(Canvas canvas, Place place) {
        double floor = Math.min(0, low);
        double top = Math.max(0, high);
        Scale up =
                new Scale(
                        floor,
                        top == floor ? floor + 1 : top,
                        place.y() + place.height(),
                        place.y());
        float step = Math.min(place.width() / values.size(), WIDEST / BAR);
        int end = indexOfLast();
        for (int i = 0; i < values.size(); i++) {
            if (values.has(i)) {
                float zero = up.at(0);
                float tip = up.at(Math.clamp(values.value(i), floor, Math.max(top, floor)));
                canvas.draw(
                        new DrawOp.Fill(
                                place.x() + i * step,
                                Math.min(zero, tip),
                                step * BAR,
                                Math.abs(tip - zero),
                                i == end ? last : line));
            }
        }
    }

    private int indexOfLast() {
        int end = values.size() - 1;
        while (end > 0 && !values.has(end)) {
            end--;
        }
        return end;
    }
}
