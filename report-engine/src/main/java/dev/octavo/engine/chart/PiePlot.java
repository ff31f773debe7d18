package dev.octavo.engine.chart;

import dev.octavo.engine.layout.Align;
import dev.octavo.engine.layout.DrawOp.Dash;
import dev.octavo.engine.layout.DrawOp.PathStep;
import dev.octavo.engine.text.Line;
import dev.octavo.engine.text.TextStyle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Draws the parts of a whole, each named beside it.
record PiePlot(Chart.Pie chart) implements Plot {
    private static final double TURN = 2 * Math.PI;
    private static final float HOLE = 0.6f;

    /// The most of the height or width that the pie itself takes.
    private static final float LARGEST = 0.39f;

    private static final float MOST_OF_WIDTH = 0.21f;
    /// The share of parts whose names need more room than they have.
    private static final double SMALL = 0.06;

    private static final int MOST_LINES = 3;

    /// A part as it is drawn.
    ///
    /// @param from in radians from twelve o'clock, with the clock
    private record Wedge(int index, double from, double to, double share) {
        double middle() {
            return (from + to) / 2;
        }

        boolean atEnd() {
            return Math.sin(middle()) >= 0;
        }
    }

    @Override
    public float naturalHeight(Sketch sketch, float width) {
        float forNames = (chart.slices().size() + 1) * sketch.looks().lineHeight() * 1.2f;
        return Math.max(forNames, Math.clamp(width * 0.42f, 110, 190));
    }

    @Override
    public void draw(Sketch sketch, Box box) {
        float radius = Math.min(box.height() * LARGEST, box.width() * MOST_OF_WIDTH);
        float x = box.x() + box.width() / 2;
        float y = box.y() + box.height() / 2;
        List<Wedge> wedges = wedges();
        for (Wedge wedge : wedges) {
            if (wedge.share() > 0) {
                List<PathStep> path = path(wedge, x, y, radius);
                var color = sketch.looks().palette().color(wedge.index());
                if (wedge.share() < 1) {
                    sketch.outlined(path, color, sketch.looks().paper(), 0.9f);
                } else {
                    sketch.shape(path, color);
                }
            }
        }
        drawLabels(sketch, box, radius, wedges.stream().filter(Wedge::atEnd).toList(), true);
        drawLabels(
                sketch,
                box,
                radius,
                wedges.stream().filter(wedge -> !wedge.atEnd()).toList(),
                false);
        if (chart.hollow() && !chart.center().isEmpty()) {
            TextStyle strong = sketch.looks().strong();
            float room = radius * HOLE * 1.7f;
            float width = sketch.width(chart.center(), strong);
            float size = strong.size() * Math.min(1.6f, room / Math.max(1, width));
            TextStyle style = strong.withSize(Math.max(1, size));
            float baseline = y + style.face().capHeight() * style.size() / 2;
            sketch.text(chart.center(), style, x, baseline, Align.CENTER);
        }
    }

    private List<Wedge> wedges() {
        double whole = chart.slices().stream().mapToDouble(Chart.Slice::value).sum();
        List<Wedge> wedges = new ArrayList<>();
        double from = start(whole);
        for (int i = 0; i < chart.slices().size(); i++) {
            double share = whole == 0 ? 0 : chart.slices().get(i).value() / whole;
            double to = from + share * TURN;
            wedges.add(new Wedge(i, from, to, share));
            from = to;
        }
        return wedges;
    }

    /// Where the first part begins: at twelve o'clock, unless several small ones would crowd the
    /// top. Those are turned to the side, where their names stand under each other.
    private double start(double whole) {
        double small = 0;
        int count = 0;
        for (Chart.Slice slice : chart.slices().reversed()) {
            if (slice.value() / whole > SMALL) {
                break;
            }
            small += slice.value() / whole;
            count++;
        }
        double middle = (1 - small / 2) * TURN;
        return count < 2 || whole == 0 ? 0 : 0.75 * TURN - middle;
    }

    private List<PathStep> path(Wedge wedge, float x, float y, float radius) {
        List<PathStep> path = new ArrayList<>();
        float inner = chart.hollow() ? radius * HOLE : 0;
        boolean whole = wedge.share() >= 1;
        path.add(move(x, y, radius, wedge.from()));
        arc(path, x, y, radius, wedge.from(), wedge.to());
        if (inner > 0) {
            path.add(
                    whole
                            ? move(x, y, inner, wedge.to())
                            : new PathStep.Line(
                                    pointX(x, inner, wedge.to()), pointY(y, inner, wedge.to())));
            arc(path, x, y, inner, wedge.to(), wedge.from());
        } else if (!whole) {
            path.add(new PathStep.Line(x, y));
        }
        path.add(new PathStep.Close());
        return path;
    }

    private static PathStep.Move move(float x, float y, float radius, double angle) {
        return new PathStep.Move(pointX(x, radius, angle), pointY(y, radius, angle));
    }

    private static float pointX(float x, float radius, double angle) {
        return (float) (x + radius * Math.sin(angle));
    }

    private static float pointY(float y, float radius, double angle) {
        return (float) (y - radius * Math.cos(angle));
    }

    /// Appends a part of a circle as cubic curves, of an eighth of the circle at most.
    private static void arc(
            List<PathStep> path, float x, float y, float radius, double from, double to) {
        int parts = Math.max(1, (int) Math.ceil(Math.abs(to - from) / (TURN / 8)));
        double step = (to - from) / parts;
        // The distance of the control points: 4/3 tan(a/4).
        double reach = radius * 4.0 / 3 * Math.tan(step / 4);
        for (int i = 0; i < parts; i++) {
            double a = from + i * step;
            double b = a + step;
            path.add(
                    new PathStep.Curve(
                            (float) (pointX(x, radius, a) + reach * Math.cos(a)),
                            (float) (pointY(y, radius, a) + reach * Math.sin(a)),
                            (float) (pointX(x, radius, b) - reach * Math.cos(b)),
                            (float) (pointY(y, radius, b) - reach * Math.sin(b)),
                            pointX(x, radius, b),
                            pointY(y, radius, b)));
        }
    }

    /// Names the parts on one side, with a line from each to its name.
    private void drawLabels(
            Sketch sketch, Box box, float radius, List<Wedge> wedges, boolean atEnd) {
        ChartLooks looks = sketch.looks();
        float centerX = box.x() + box.width() / 2;
        float centerY = box.y() + box.height() / 2;
        float around = radius * 1.12f + looks.label().size() * 0.5f;
        float room = box.width() / 2 - around - looks.gap();
        List<List<Line>> texts = new ArrayList<>();
        float[] middles = new float[wedges.size()];
        float[] heights = new float[wedges.size()];
        for (int i = 0; i < wedges.size(); i++) {
            texts.add(text(sketch, wedges.get(i), room));
            heights[i] = (texts.get(i).size() + 0.25f) * looks.lineHeight();
        }
        if (!Apart.fits(heights, box.y(), box.bottom())) {
            float each = Math.min(looks.lineHeight() * 1.2f, box.height() / wedges.size());
            Arrays.fill(heights, each);
            for (int i = 0; i < wedges.size(); i++) {
                texts.set(i, List.of(shortText(sketch, wedges.get(i), room)));
            }
        }
        for (int i = 0; i < wedges.size(); i++) {
            Wedge wedge = wedges.get(i);
            middles[i] = pointY(centerY, around, wedge.middle());
        }
        float[] moved = Apart.move(middles, heights, box.y(), box.bottom());
        int side = atEnd ? 1 : -1;
        for (int i = 0; i < wedges.size(); i++) {
            double angle = wedges.get(i).middle();
            float at = centerX + side * reach(around, moved[i] - centerY, radius);
            sketch.trace(
                    List.of(
                            move(centerX, centerY, radius + 1.5f, angle),
                            new PathStep.Line(at, moved[i])),
                    looks.axis(),
                    0.5f,
                    Dash.SOLID);
            sketch.textsAt(
                    texts.get(i),
                    at + side * looks.gap() * 0.5f,
                    moved[i],
                    atEnd ? Align.START : Align.END);
        }
    }

    /// How far from the middle a name at a height begins: names follow the circle, but those
    /// above and below keep to their side.
    private static float reach(float around, float height, float radius) {
        double squared = (double) around * around - (double) height * height;
        return Math.max(radius * 0.3f, (float) Math.sqrt(Math.max(0, squared)));
    }

    /// A name and its share on one line.
    private Line shortText(Sketch sketch, Wedge wedge, float room) {
        String share = chart.shares().label(wedge.share());
        String name = chart.slices().get(wedge.index()).name();
        return sketch.fit(share + "\u2002" + name, sketch.looks().label(), room);
    }

    private List<Line> text(Sketch sketch, Wedge wedge, float room) {
        Chart.Slice slice = chart.slices().get(wedge.index());
        String share = chart.shares().label(wedge.share());
        String value = slice.text().isEmpty() ? share : slice.text() + " (" + share + ")";
        List<Line> lines =
                new ArrayList<>(
                        sketch.fit(slice.name(), sketch.looks().label(), room, MOST_LINES - 1));
        lines.add(sketch.fit(value, sketch.looks().muted(), room));
        return lines;
    }
}
