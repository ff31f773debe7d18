package dev.octavo.engine.chart;

import dev.octavo.engine.layout.Align;
import dev.octavo.engine.layout.DrawOp;
import dev.octavo.engine.text.TextStyle;

import java.util.List;

/// Draws the parts of a whole, each named beside it; in a narrow place under it.
record PiePlot(Chart.Pie chart) implements Plot {
    private static final float HOLE = 0.6f;
    private static final float RING = 1;

    /// The most of the height or width that the pie itself takes when names stand around it.
    private static final float LARGEST = 0.39f;

    private static final float MOST_OF_WIDTH = 0.21f;

    @Override
    public float naturalHeight(Sketch sketch, float width) {
        float forNames = (chart.slices().size() + 1) * sketch.looks().lineHeight() * 1.2f;
        float height = Math.max(forNames, Math.clamp(width * 0.42f, 110, 190));
        return names(new Box(0, 0, width, height)).fit(sketch)
                ? height
                : PieLegend.naturalHeight(chart, sketch, width);
    }

    @Override
    public void draw(Sketch sketch, Box box) {
        PieNames names = names(box);
        if (names.fit(sketch)) {
            draw(sketch, names.wedges(), names.disc());
            names.draw(sketch);
        } else {
            PieLegend legend = PieLegend.of(chart, sketch, box);
            draw(sketch, legend.wedges(), legend.disc());
            legend.wedges().forEach(wedge -> drawRings(sketch, wedge, legend.disc()));
            legend.draw(sketch);
        }
    }

    /// Draws the lines through a part by which a legend tells it from others of its color.
    private void drawRings(Sketch sketch, Wedge wedge, Disc disc) {
        float inner = chart.hollow() ? disc.radius() * HOLE : 0;
        int rings = wedge.share() > 0 ? PieLegend.lines(sketch, wedge) : 0;
        float apart = (disc.radius() - inner) / (rings + 1);
        for (int i = 1; i <= rings; i++) {
            sketch.trace(
                    disc.arc(inner + i * apart, wedge),
                    sketch.looks().paper(),
                    Math.min(RING, apart / 2),
                    DrawOp.Dash.SOLID);
        }
    }

    private PieNames names(Box box) {
        float radius = Math.min(box.height() * LARGEST, box.width() * MOST_OF_WIDTH);
        Disc disc = new Disc(box.x() + box.width() / 2, box.y() + box.height() / 2, radius);
        return new PieNames(chart, Wedge.namedAround(chart.slices()), disc, box);
    }

    private void draw(Sketch sketch, List<Wedge> wedges, Disc disc) {
        float inner = chart.hollow() ? disc.radius() * HOLE : 0;
        for (Wedge wedge : wedges) {
            if (wedge.share() > 0) {
                var path = disc.outline(wedge, inner);
                var color = sketch.looks().palette().color(wedge.index());
                if (wedge.share() < 1) {
                    sketch.outlined(path, color, sketch.looks().paper(), 0.9f);
                } else {
                    sketch.shape(path, color);
                }
            }
        }
        if (chart.hollow() && !chart.center().isEmpty()) {
            TextStyle strong = sketch.looks().strong();
            float room = disc.radius() * HOLE * 1.7f;
            float width = sketch.width(chart.center(), strong);
            float size = strong.size() * Math.min(1.6f, room / Math.max(1, width));
            TextStyle style = strong.withSize(Math.max(1, size));
            float baseline = disc.y() + style.face().capHeight() * style.size() / 2;
            sketch.text(chart.center(), style, disc.x(), baseline, Align.CENTER);
        }
    }
}
