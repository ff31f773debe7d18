package dev.octavo.engine.chart;

import dev.octavo.engine.layout.Canvas;
import dev.octavo.engine.layout.DrawOp;
import dev.octavo.engine.layout.DrawOp.PathStep;
import dev.octavo.engine.layout.Flow;
import dev.octavo.engine.layout.Keep;
import dev.octavo.engine.layout.Page;
import dev.octavo.engine.layout.PageFlow;
import dev.octavo.engine.layout.PageFrame;
import dev.octavo.engine.layout.Slab;
import dev.octavo.engine.layout.Theme;
import dev.octavo.engine.text.Fonts;
import dev.octavo.engine.text.Fragment;
import dev.octavo.engine.text.Typesetter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Draws charts for tests to look at.
public final class Drawings {
    static final Box BOX = new Box(40, 60, 480, 260);
    static final Theme THEME = Theme.standard(Fonts.bundled());
    static final ChartLooks LOOKS = ChartLooks.of(THEME);
    static final ValueTexts TEXTS =
            new ValueTexts() {
                @Override
                public String label(double value) {
                    return String.format(java.util.Locale.ROOT, "%.1f", value);
                }

                @Override
                public String tick(double value, double step) {
                    return label(value);
                }

                @Override
                public String title() {
                    return "Things";
                }

                @Override
                public boolean whole() {
                    return false;
                }
            };

    private Drawings() {}

    /// A point on paper.
    public record Point(float x, float y) {}

    static List<DrawOp> draw(Chart chart, Box box) {
        return draw(
                (canvas) ->
                        Plot.of(chart)
                                .draw(new Sketch(canvas, new Typesetter(), LOOKS, () -> {}), box));
    }

    /// Draws something.
    interface Drawing {
        void draw(Canvas canvas);
    }

    /// What is drawn on a canvas, seen through a page.
    static List<DrawOp> draw(Drawing drawing) {
        List<Page> pages = new ArrayList<>();
        PageFrame frame = new PageFrame(2000, 2000, 10, 10, 10, 10);
        PageFlow flow = new PageFlow(frame, (canvas, number) -> null, pages::add);
        try {
            add(flow, drawing);
            flow.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages.getFirst().ops();
    }

    private static void add(Flow flow, Drawing drawing) throws IOException {
        flow.add(
                new Slab() {
                    @Override
                    public float height() {
                        return 1;
                    }

                    @Override
                    public void draw(Canvas canvas, float x, float y) {
                        drawing.draw(canvas);
                    }
                },
                0,
                Keep.FREE);
    }

    /// The bars of a chart of one series.
    static List<DrawOp.Fill> bars(Chart chart, Box box) {
        return draw(chart, box).stream()
                .filter(DrawOp.Fill.class::isInstance)
                .map(DrawOp.Fill.class::cast)
                .filter(fill -> fill.color().equals(LOOKS.palette().color(0)))
                .toList();
    }

    static List<String> texts(Chart chart, Box box) {
        return draw(chart, box).stream()
                .flatMap(
                        op ->
                                switch (op) {
                                    case DrawOp.Text text -> Stream.of(text.fragment().text());
                                    case DrawOp.Turned turned ->
                                            Stream.of(turned.fragment().text());
                                    default -> Stream.of();
                                })
                .toList();
    }

    /// The outermost points of what is drawn.
    public static List<Point> corners(DrawOp op) {
        return switch (op) {
            case DrawOp.Fill fill ->
                    List.of(
                            new Point(fill.x(), fill.y()),
                            new Point(fill.x() + fill.width(), fill.y() + fill.height()));
            case DrawOp.Text(float x, float baseline, Fragment fragment) -> {
                float size = fragment.style().size();
                yield List.of(
                        new Point(x, baseline - fragment.face().capHeight() * size),
                        new Point(x + fragment.width(), baseline + size * 0.2f));
            }
            case DrawOp.Turned(float x, float baseline, Fragment fragment, float degrees) -> {
                double angle = Math.toRadians(degrees);
                yield List.of(
                        new Point(x, baseline),
                        new Point(
                                (float) (x + fragment.width() * Math.cos(angle)),
                                (float) (baseline - fragment.width() * Math.sin(angle))));
            }
            case DrawOp.Shape shape -> points(shape.path());
            case DrawOp.Trace trace -> points(trace.path());
            case DrawOp.Stroke stroke ->
                    List.of(
                            new Point(stroke.x1(), stroke.y1()),
                            new Point(stroke.x2(), stroke.y2()));
            case DrawOp.Image image ->
                    List.of(
                            new Point(image.x(), image.y()),
                            new Point(image.x() + image.width(), image.y() + image.height()));
            default -> List.of();
        };
    }

    static List<Point> points(List<PathStep> path) {
        List<Point> points = new ArrayList<>();
        for (PathStep step : path) {
            switch (step) {
                case PathStep.Move(float x, float y) -> points.add(new Point(x, y));
                case PathStep.Line(float x, float y) -> points.add(new Point(x, y));
                case PathStep.Curve curve -> points.add(new Point(curve.x(), curve.y()));
                case PathStep.Close() -> {}
            }
        }
        return points;
    }
}
