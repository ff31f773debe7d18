package dev.octavo.engine.chart;

import dev.octavo.engine.layout.Align;
import dev.octavo.engine.layout.Canvas;
import dev.octavo.engine.layout.DrawOp;
import dev.octavo.engine.layout.DrawOp.PathStep;
import dev.octavo.engine.text.Color;
import dev.octavo.engine.text.Fragment;
import dev.octavo.engine.text.Line;
import dev.octavo.engine.text.TextStyle;
import dev.octavo.engine.text.Typesetter;

import java.util.ArrayList;
import java.util.List;

/// A canvas, and the means to measure words and to place them.
final class Sketch {
    private static final String ELLIPSIS = "\u2026";

    /// Forgives the rounding of sums, in points.
    private static final float TOLERANCE = 0.1f;

    private final Canvas canvas;
    private final Typesetter typesetter;
    private final ChartLooks looks;
    private final Runnable onShortened;

    /// @param onShortened told when a name is too long for its place
    Sketch(Canvas canvas, Typesetter typesetter, ChartLooks looks, Runnable onShortened) {
        this.canvas = canvas;
        this.typesetter = typesetter;
        this.looks = looks;
        this.onShortened = onShortened;
    }

    ChartLooks looks() {
        return looks;
    }

    /// A name found no room for itself, or for all of it.
    void onShortened() {
        onShortened.run();
    }

    float width(String text, TextStyle style) {
        return typesetter.width(text, style);
    }

    float longestWord(String text, TextStyle style) {
        return typesetter.longestWord(text, style);
    }

    List<Line> lines(String text, TextStyle style, float width) {
        return typesetter.lines(text, style, width);
    }

    /// A text on one line, shortened where it is too long.
    Line fit(String text, TextStyle style, float room) {
        Line line = typesetter.line(text, style);
        if (line.width() <= room + TOLERANCE) {
            return line;
        }
        onShortened.run();
        int end = text.length();
        while (line.width() > room && end > 0) {
            end = text.offsetByCodePoints(end, -1);
            line = typesetter.line(text.substring(0, end).stripTrailing() + ELLIPSIS, style);
        }
        return line;
    }

    /// A text on as many lines as are allowed; shortened where it needs more.
    List<Line> fit(String text, TextStyle style, float room, int most) {
        List<Line> lines = typesetter.lines(text, style, room);
        if (lines.size() <= most) {
            return lines;
        }
        List<Line> kept = new ArrayList<>(lines.subList(0, most - 1));
        StringBuilder rest = new StringBuilder();
        for (Line line : lines.subList(most - 1, lines.size())) {
            rest.append(rest.isEmpty() ? "" : " ");
            line.fragments().forEach(fragment -> rest.append(fragment.text()));
        }
        kept.add(fit(rest.toString(), style, room));
        return kept;
    }

    /// Draws a line of text.
    ///
    /// @param x where it begins, has its middle, or ends
    void text(Line line, float x, float baseline, Align align) {
        canvas.line(line, x - align.offset(line.width()), baseline);
    }

    void text(String text, TextStyle style, float x, float baseline, Align align) {
        text(typesetter.line(text, style), x, baseline, align);
    }

    /// Draws a line of text with the middle of its capital letters at a height.
    void textAt(Line line, float x, float middle, Align align) {
        text(line, x, middle + capHeight() / 2, align);
    }

    /// Draws lines of text under each other, around a height.
    void textsAt(List<Line> lines, float x, float middle, Align align) {
        float first = middle - (lines.size() - 1) * looks.lineHeight() / 2;
        for (int i = 0; i < lines.size(); i++) {
            textAt(lines.get(i), x, first + i * looks.lineHeight(), align);
        }
    }

    /// Draws a line of text that rises to where it ends.
    void rising(Line line, float endX, float endBaseline, float degrees) {
        double angle = Math.toRadians(degrees);
        float startX = (float) (endX - line.width() * Math.cos(angle));
        float startY = (float) (endBaseline + line.width() * Math.sin(angle));
        for (Fragment fragment : line.fragments()) {
            float x = (float) (startX + fragment.x() * Math.cos(angle));
            float y = (float) (startY - fragment.x() * Math.sin(angle));
            canvas.draw(new DrawOp.Turned(x, y, fragment, degrees));
        }
    }

    float capHeight() {
        return looks.label().face().capHeight() * looks.label().size();
    }

    void fill(float x, float y, float width, float height, Color color) {
        canvas.draw(new DrawOp.Fill(x, y, width, height, color));
    }

    /// A thin rectangle, which every viewer shows equally thick.
    void horizontal(float x, float y, float width, float thickness, Color color) {
        fill(x, y - thickness / 2, width, thickness, color);
    }

    void vertical(float x, float y, float height, float thickness, Color color) {
        fill(x - thickness / 2, y, thickness, height, color);
    }

    void shape(List<PathStep> path, Color color) {
        canvas.draw(new DrawOp.Shape(path, color, null, 0));
    }

    /// A filled outline with a line of another color around it.
    void outlined(List<PathStep> path, Color color, Color line, float thickness) {
        canvas.draw(new DrawOp.Shape(path, color, line, thickness));
    }

    void trace(List<PathStep> path, Color color, float thickness, DrawOp.Dash dash) {
        canvas.draw(new DrawOp.Trace(path, color, thickness, dash));
    }
}
