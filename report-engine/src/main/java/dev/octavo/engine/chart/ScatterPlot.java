package dev.octavo.engine.chart;

import dev.octavo.engine.layout.DrawOp.Dash;
import dev.octavo.engine.layout.DrawOp.PathStep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Draws points. Those that would cover each other to the eye are drawn once.
record ScatterPlot(Chart.Scatter chart) implements Plot {
    /// Points closer than this, in points of paper, look like one.
    private static final float CELL = 0.5f;

    private static final int MANY = 400;
    private static final float LARGE = 2.3f;
    private static final float SMALL = 1.1f;

    @Override
    public float naturalHeight(Sketch sketch, float width) {
        return Math.clamp(width * 0.5f, 140, 260);
    }

    @Override
    public void draw(Sketch sketch, Box box) {
        ChartLooks looks = sketch.looks();
        List<String> names = chart.clouds().stream().map(Cloud::name).toList();
        Legend legend = Legend.of(sketch, names, Legend.Sample.POINT, box.width());
        Heading heading = Heading.of(sketch, chart.values().title(), box.width());
        legend.draw(sketch, box.x(), box.y());
        heading.draw(sketch, box.x(), box.y() + legend.height());
        float top = legend.height() + heading.height() + looks.lineHeight() * 0.5f;
        ValueAxis axis =
                ValueAxis.up(
                        ValueAxis.Extent.of(all(Cloud::up)).withNearZero(),
                        box.height() - top - 2 * looks.lineHeight(),
                        chart.values(),
                        looks);
        ValueAxis.Extent extent = ValueAxis.Extent.of(all(Cloud::across));
        if (chart.across() instanceof Positions.Measured) {
            extent = extent.withNearZero();
        }
        float start = axis.width(sketch);
        LowerAxis lower = LowerAxis.of(sketch, chart.across(), extent, box.width() - start);
        start = Math.min(Math.max(start, lower.before()), box.width() / 2);
        Box plot = box.without(top, Math.max(LARGE, lower.behind()), lower.height(), start);
        Scale up = axis.drawUp(sketch, plot);
        Scale across = lower.draw(sketch, plot);
        ValueAxis.drawBase(sketch, plot, plot.bottom());
        float radius = size() > MANY ? SMALL : LARGE;
        for (int i = 0; i < chart.clouds().size(); i++) {
            draw(sketch, i, across, up, radius);
        }
    }

    private int size() {
        return chart.clouds().stream().mapToInt(Cloud::size).sum();
    }

    private interface Coordinate {
        double of(Cloud cloud, int index);
    }

    private DoubleStream all(Coordinate coordinate) {
        return chart.clouds().stream()
                .flatMapToDouble(
                        cloud ->
                                IntStream.range(0, cloud.size())
                                        .mapToDouble(i -> coordinate.of(cloud, i)));
    }

    private void draw(Sketch sketch, int index, Scale across, Scale up, float radius) {
        ChartLooks looks = sketch.looks();
        Cloud cloud = chart.clouds().get(index);
        Set<Long> taken = new HashSet<>();
        List<PathStep> dots = new ArrayList<>();
        for (int i = 0; i < cloud.size(); i++) {
            float x = across.at(cloud.across(i));
            float y = up.at(cloud.up(i));
            long cell = (long) Math.round(x / CELL) << 32 | Math.round(y / CELL);
            if (!taken.add(cell)) {
                continue;
            }
            if (radius == SMALL) {
                dots.add(new PathStep.Move(x, y));
                dots.add(new PathStep.Line(x, y));
            } else {
                sketch.outlined(
                        looks.palette().marker(index).path(x, y, radius),
                        looks.palette().color(index),
                        looks.paper(),
                        0.4f);
            }
        }
        if (!dots.isEmpty()) {
            // A line of no length with round ends is a point.
            sketch.trace(dots, looks.palette().color(index), 2 * radius, Dash.SOLID);
        }
    }
}
