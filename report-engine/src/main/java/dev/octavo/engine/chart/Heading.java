package dev.octavo.engine.chart;

import dev.octavo.engine.layout.Align;
import dev.octavo.engine.text.Line;

import java.util.List;

/// What the values are, above their axis: nobody has to tilt their head.
record Heading(List<Line> lines, float lineHeight) {
    static Heading of(Sketch sketch, String title, float width) {
        ChartLooks looks = sketch.looks();
        List<Line> lines = title.isEmpty() ? List.of() : sketch.fit(title, looks.muted(), width, 2);
        return new Heading(lines, looks.lineHeight());
    }

    float height() {
        return lines.isEmpty() ? 0 : (lines.size() + 0.4f) * lineHeight;
    }

    void draw(Sketch sketch, float x, float y) {
        for (int i = 0; i < lines.size(); i++) {
            sketch.text(lines.get(i), x, y + (i + 0.8f) * lineHeight, Align.START);
        }
    }
}
