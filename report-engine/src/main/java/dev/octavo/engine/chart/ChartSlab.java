package dev.octavo.engine.chart;

import dev.octavo.engine.layout.Align;
import dev.octavo.engine.layout.Canvas;
import dev.octavo.engine.layout.DrawOp;
import dev.octavo.engine.layout.Slab;
import dev.octavo.engine.layout.Tag;
import dev.octavo.engine.layout.Theme;
import dev.octavo.engine.text.Line;
import dev.octavo.engine.text.Typesetter;

import java.util.List;

/// A chart with its title: a strip of the page that is never divided.
public final class ChartSlab implements Slab {
    private final Plot plot;
    private final Sketch measuring;
    private final Typesetter typesetter;
    private final Runnable onShortened;
    private final float width;
    private final float height;
    private final float below;
    private final List<Line> title;
    private final float titleHeight;
    private final float titleLine;
    private final Tag parent;
    private final String alternative;

    /// What stands around a chart.
    ///
    /// @param title may be empty
    /// @param alternative what the chart shows, in words
    /// @param height of the whole, or 0 for the one that the chart looks best at
    /// @param tallest no chart is higher: a page's height
    public record Frame(String title, String alternative, float height, float tallest) {}

    /// @param parent what the chart is a part of
    /// @param width of the strip
    /// @param onShortened told when a name is too long for its place
    public ChartSlab(
            Chart chart,
            Frame frame,
            Tag parent,
            float width,
            Theme theme,
            Typesetter typesetter,
            Runnable onShortened) {
        this.plot = Plot.of(chart);
        this.typesetter = typesetter;
        this.onShortened = onShortened;
        this.width = width;
        this.parent = parent;
        this.alternative = frame.alternative();
        ChartLooks looks = ChartLooks.of(theme);
        this.measuring = new Sketch(new Canvas(), typesetter, looks, () -> {});
        this.title =
                frame.title().isEmpty()
                        ? List.of()
                        : typesetter.lines(frame.title(), looks.strong(), width);
        this.titleLine = theme.lineHeight(looks.strong());
        this.titleHeight = title.isEmpty() ? 0 : title.size() * titleLine + looks.gap();
        float wanted =
                frame.height() > 0
                        ? frame.height()
                        : titleHeight + plot.naturalHeight(measuring, width);
        this.below = theme.text().size();
        this.height = Math.min(wanted + below, frame.tallest());
    }

    @Override
    public float height() {
        return height;
    }

    @Override
    public boolean isFigure() {
        return true;
    }

    @Override
    public void draw(Canvas canvas, float x, float y) {
        Sketch sketch = new Sketch(canvas, typesetter, measuring.looks(), onShortened);
        if (!title.isEmpty()) {
            Tag words = parent.child(Tag.Role.PARAGRAPH);
            canvas.tag(words);
            for (int i = 0; i < title.size(); i++) {
                sketch.text(title.get(i), x, y + (i + 0.75f) * titleLine, Align.START);
            }
            canvas.complete(words);
        }
        Tag figure = parent.figure(alternative);
        Box box = new Box(x, y + titleHeight, width, Math.max(1, height - titleHeight - below));
        canvas.tag(figure);
        canvas.draw(new DrawOp.Occupies(figure, box.x(), box.y(), box.width(), box.height()));
        plot.draw(sketch, box);
        canvas.complete(figure);
    }
}
