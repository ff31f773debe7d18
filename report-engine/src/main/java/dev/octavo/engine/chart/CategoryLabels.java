package dev.octavo.engine.chart;

import dev.octavo.engine.layout.Align;
import dev.octavo.engine.text.Line;
import dev.octavo.engine.text.TextStyle;

import java.util.ArrayList;
import java.util.List;

/// The names under a chart. They stand beside each other where there is room, on several lines
/// if need be; else ordered names are thinned out and others rise.
final class CategoryLabels {
    private static final int MOST_LINES = 3;
    private static final float ANGLE = 45;

    /// The longest part of a rising name, as a share of the chart's width.
    private static final float LONGEST = 0.3f;

    /// The same, as a share of its height.
    private static final float HIGHEST = 0.55f;

    private enum Form {
        UPRIGHT,
        RISING
    }

    private final Form form;
    private final List<List<Line>> names;
    private final int every;
    private final float height;
    private final float overhang;

    private CategoryLabels(
            Form form, List<List<Line>> names, int every, float height, float overhang) {
        this.form = form;
        this.names = names;
        this.every = every;
        this.height = height;
        this.overhang = overhang;
    }

    /// The form that the names find room in.
    ///
    /// @param width of all bands together
    /// @param height of the whole chart
    static CategoryLabels of(
            Sketch sketch, Chart.Categories categories, float width, float height) {
        List<String> texts = categories.names();
        float band = width / Math.max(1, texts.size());
        if (fitsUpright(sketch, texts, band)) {
            return upright(sketch, texts, band, band, 1);
        }
        if (categories.ordered()) {
            float widest = 0;
            for (String text : texts) {
                widest = Math.max(widest, sketch.width(text, style(sketch)));
            }
            int every = (int) Math.ceil((widest + gap(sketch)) / band);
            return upright(sketch, texts, band, Math.min(width, band * every), every);
        }
        return rising(sketch, texts, band, Math.min(width * LONGEST, height * HIGHEST));
    }

    private static TextStyle style(Sketch sketch) {
        return sketch.looks().label();
    }

    private static float gap(Sketch sketch) {
        return sketch.looks().gap();
    }

    /// Whether every name finds room under its band without being broken inside a word.
    static boolean fitsUpright(Sketch sketch, List<String> texts, float band) {
        float room = band - gap(sketch);
        for (String text : texts) {
            if (sketch.width(text, style(sketch)) > room
                    && (sketch.longestWord(text, style(sketch)) > room
                            || sketch.lines(text, style(sketch), room).size() > MOST_LINES)) {
                return false;
            }
        }
        return room > 0;
    }

    /// @param room of each name that is not left out
    private static CategoryLabels upright(
            Sketch sketch, List<String> texts, float band, float room, int every) {
        List<List<Line>> names = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < texts.size(); i++) {
            if (i % every == 0) {
                float width = Math.max(1, room - gap(sketch));
                List<Line> lines = sketch.fit(texts.get(i), style(sketch), width, MOST_LINES);
                most = Math.max(most, lines.size());
                names.add(lines);
            } else {
                names.add(List.of());
            }
        }
        float height = gap(sketch) + most * sketch.looks().lineHeight();
        if (every == 1) {
            return new CategoryLabels(Form.UPRIGHT, names, every, height, 0);
        }
        // A name that was moved to stand under the chart as a whole would touch its neighbour:
        // the first reaches before the chart, and one that would reach behind it is left out.
        float behind = texts.size() * band;
        for (int i = every; i < names.size(); i += every) {
            if ((i + 0.5f) * band + widest(names.get(i)) / 2 > behind) {
                names.set(i, List.of());
            }
        }
        // What it reaches before the chart makes the bands narrower, and so it reaches further.
        float further = 1 - 1f / (2 * texts.size());
        float overhang = Math.max(0, (widest(names.getFirst()) - band) / 2 / further);
        return new CategoryLabels(Form.UPRIGHT, names, every, height, overhang);
    }

    private static float widest(List<Line> lines) {
        float widest = 0;
        for (Line line : lines) {
            widest = Math.max(widest, line.width());
        }
        return widest;
    }

    private static CategoryLabels rising(
            Sketch sketch, List<String> texts, float band, float room) {
        float lineHeight = sketch.looks().lineHeight();
        double sine = Math.sin(Math.toRadians(ANGLE));
        int every = (int) Math.ceil(sketch.looks().label().size() * 1.05 / sine / band);
        List<List<Line>> names = new ArrayList<>();
        double longest = 0;
        double overhang = 0;
        for (int i = 0; i < texts.size(); i++) {
            if (i % every == 0) {
                Line line = sketch.fit(texts.get(i), style(sketch), room);
                names.add(List.of(line));
                longest = Math.max(longest, line.width() * sine);
                overhang = Math.max(overhang, line.width() * sine + lineHeight - (i + 0.5) * band);
            } else {
                names.add(List.of());
            }
        }
        float height = (float) longest + gap(sketch) + lineHeight;
        return new CategoryLabels(Form.RISING, names, every, height, (float) overhang);
    }

    /// The height of all names.
    float height() {
        return height;
    }

    /// How far names reach before the first band.
    float overhang() {
        return overhang;
    }

    /// Whether some names are left out.
    boolean thinned() {
        return every > 1;
    }

    /// @param x where the first band begins
    /// @param y the upper edge of the names
    void draw(Sketch sketch, float x, float y, float band) {
        float lineHeight = sketch.looks().lineHeight();
        float first = y + gap(sketch) + lineHeight * 0.8f;
        for (int i = 0; i < names.size(); i++) {
            float middle = x + (i + 0.5f) * band;
            List<Line> lines = names.get(i);
            for (int line = 0; line < lines.size(); line++) {
                switch (form) {
                    case UPRIGHT -> {
                        float baseline = first + line * lineHeight;
                        sketch.text(lines.get(line), middle, baseline, Align.CENTER);
                    }
                    case RISING -> sketch.rising(lines.get(line), middle, first, ANGLE);
                }
            }
        }
    }
}
