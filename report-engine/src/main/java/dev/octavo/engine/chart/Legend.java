package dev.octavo.engine.chart;

import dev.octavo.engine.layout.Align;
import dev.octavo.engine.layout.DrawOp.PathStep;
import dev.octavo.engine.text.Line;

import java.util.ArrayList;
import java.util.List;

/// The names of series with what shows them, in rows above a chart.
final class Legend {
    /// What stands before a name.
    enum Sample {
        AREA,
        LINE,
        POINT
    }

    private record Entry(int series, Line name, float x, int row) {}

    private final Sample sample;
    private final List<Entry> entries;
    private final float sampleWidth;
    private final float rowHeight;
    private final int rows;

    private Legend(
            Sample sample, List<Entry> entries, float sampleWidth, float rowHeight, int rows) {
        this.sample = sample;
        this.entries = entries;
        this.sampleWidth = sampleWidth;
        this.rowHeight = rowHeight;
        this.rows = rows;
    }

    /// @param names of the series; a legend of fewer than two has no height
    static Legend of(Sketch sketch, List<String> names, Sample sample, float width) {
        float size = sketch.looks().label().size();
        float sampleWidth = size * (sample == Sample.LINE ? 2.4f : 0.9f);
        float rowHeight = size * 1.5f;
        List<Entry> entries = new ArrayList<>();
        float x = 0;
        int row = 0;
        for (int i = 0; i < names.size() && names.size() > 1; i++) {
            float before = sampleWidth + size * 0.5f;
            Line name = sketch.fit(names.get(i), sketch.looks().label(), width - before);
            float needed = before + name.width();
            if (x > 0 && x + needed > width) {
                x = 0;
                row++;
            }
            entries.add(new Entry(i, name, x, row));
            x += needed + size * 1.6f;
        }
        return new Legend(sample, entries, sampleWidth, rowHeight, entries.isEmpty() ? 0 : row + 1);
    }

    /// With the gap to what stands under it; 0 when there is nothing to tell apart.
    float height() {
        return rows == 0 ? 0 : rows * rowHeight + rowHeight * 0.4f;
    }

    void draw(Sketch sketch, float x, float y) {
        float size = sketch.looks().label().size();
        Palette palette = sketch.looks().palette();
        for (Entry entry : entries) {
            float start = x + entry.x();
            float middle = y + entry.row() * rowHeight + rowHeight / 2;
            int series = entry.series();
            float center = start + sampleWidth / 2;
            switch (sample) {
                case AREA ->
                        sketch.fill(
                                start,
                                middle - size * 0.45f,
                                sampleWidth,
                                sampleWidth,
                                palette.color(series));
                case LINE ->
                        sketch.trace(
                                List.of(
                                        new PathStep.Move(start, middle),
                                        new PathStep.Line(start + sampleWidth, middle)),
                                palette.color(series),
                                LinePlot.THICKNESS,
                                palette.dash(series));
                case POINT ->
                        sketch.shape(
                                palette.marker(series).path(center, middle, size * 0.35f),
                                palette.color(series));
            }
            sketch.textAt(entry.name(), start + sampleWidth + size * 0.5f, middle, Align.START);
        }
    }
}
