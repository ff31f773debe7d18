package dev.octavo.engine.chart;

import dev.octavo.engine.layout.Align;

/// Says that there is nothing to show.
record EmptyPlot(String text) implements Plot {
    @Override
    public float naturalHeight(Sketch sketch, float width) {
        return sketch.looks().lineHeight() * 5;
    }

    @Override
    public void draw(Sketch sketch, Box box) {
        ChartLooks looks = sketch.looks();
        sketch.horizontal(box.x(), box.y() + 0.2f, box.width(), 0.4f, looks.grid());
        sketch.horizontal(box.x(), box.bottom() - 0.2f, box.width(), 0.4f, looks.grid());
        float middle = box.y() + box.height() / 2;
        var lines = sketch.fit(text, looks.muted().withSlanted(true), box.width() * 0.8f, 3);
        sketch.textsAt(lines, box.x() + box.width() / 2, middle, Align.CENTER);
    }
}
