package dev.octavo.engine.chart;

import dev.octavo.engine.layout.Align;
import dev.octavo.engine.layout.DrawOp.Dash;
import dev.octavo.engine.layout.DrawOp.PathStep;
import dev.octavo.engine.text.Color;
import dev.octavo.engine.text.Line;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/// Draws lines and areas. Each is named where it ends, if there is room, else in a legend.
record LinePlot(Chart.Lines chart) implements Plot {
    static final float THICKNESS = 1.5f;

    /// Points are marked where they are few enough to be seen one by one.
    private static final int MOST_MARKED = 40;

    /// Where values stand closer than this, the line is fine.
    private static final float DENSE = 1;

    private static final float FINE = 0.6f;
    private static final float MARKER = 1.9f;

    /// The most of the width that names beside the lines take.
    private static final float NAMES = 0.25f;

    private static final float SAMPLE = 16;

    @Override
    public float naturalHeight(Sketch sketch, float width) {
        return Math.clamp(width * 0.36f, 110, 190);
    }

    @Override
    public void draw(Sketch sketch, Box box) {
        draw(sketch, box, namesFit(sketch, box));
    }

    private void draw(Sketch sketch, Box box, boolean named) {
        ChartLooks looks = sketch.looks();
        LineStacks stacks = new LineStacks(chart);
        Heading heading = Heading.of(sketch, chart.values().title(), box.width());
        Legend legend = Legend.of(sketch, named ? List.of() : names(), sample(), box.width());
        float top = legend.height() + heading.height() + looks.lineHeight() * 0.5f;
        ValueAxis axis =
                ValueAxis.up(
                        stacks.extent(),
                        box.height() - top - 2 * looks.lineHeight(),
                        chart.values(),
                        looks);
        float start = axis.width(sketch);
        float end = named ? widestName(sketch) + sampleWidth(looks) + looks.gap() * 2.4f : 0;
        LowerAxis lower = lowerAxis(sketch, box.width() - start - end, box.height());
        start = Math.max(start, lower.before());
        if (!named || chart.series().size() < 2) {
            end = Math.max(end, lower.behind());
        }
        lower = lowerAxis(sketch, box.width() - start - end, box.height());
        Box plot = box.without(top, end, lower.height(), Math.min(start, box.width() / 2));
        if (named && !Apart.fits(heights(sketch), plot.y(), plot.bottom())) {
            draw(sketch, box, false);
            return;
        }
        legend.draw(sketch, box.x(), box.y());
        heading.draw(sketch, box.x(), box.y() + legend.height());
        Scale up = axis.drawUp(sketch, plot);
        Scale across = lower.draw(sketch, plot);
        double[] at = at();
        for (int i = 0; i < chart.series().size(); i++) {
            if (chart.filled()) {
                fill(sketch, stacks, i, at, across, up);
            } else {
                line(sketch, i, at, across, up);
            }
        }
        if (axis.ticks().low() <= 0 && axis.ticks().high() >= 0) {
            ValueAxis.drawBase(sketch, plot, up.at(0));
        }
        if (named) {
            drawNames(sketch, stacks, plot, up);
        }
    }

    private List<String> names() {
        return chart.series().stream().map(Series::name).toList();
    }

    private Legend.Sample sample() {
        return chart.filled() ? Legend.Sample.AREA : Legend.Sample.LINE;
    }

    private double[] at() {
        return switch (chart.positions()) {
            case Positions.Named named ->
                    DoubleStream.iterate(0, i -> i + 1)
                            .limit(named.categories().names().size())
                            .toArray();
            case Positions.Placed placed ->
                    placed.at().stream().mapToDouble(Double::doubleValue).toArray();
        };
    }

    private LowerAxis lowerAxis(Sketch sketch, float width, float height) {
        return switch (chart.positions()) {
            case Positions.Named(Chart.Categories categories) ->
                    new LowerAxis.Names(
                            CategoryLabels.of(sketch, categories, width, height),
                            categories.names().size());
            case Positions.Placed(Positions.Axis axis, List<Double> _) ->
                    LowerAxis.of(sketch, axis, ValueAxis.Extent.of(DoubleStream.of(at())), width);
        };
    }

    private void line(Sketch sketch, int index, double[] at, Scale across, Scale up) {
        Series series = chart.series().get(index);
        Palette palette = sketch.looks().palette();
        Color color = palette.color(index);
        List<PathStep> path = new ArrayList<>();
        List<PathStep> alone = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            if (!series.has(i)) {
                continue;
            }
            float x = across.at(at[i]);
            float y = up.at(series.value(i));
            boolean before = i > 0 && series.has(i - 1);
            boolean after = i + 1 < series.size() && series.has(i + 1);
            path.add(before ? new PathStep.Line(x, y) : new PathStep.Move(x, y));
            if (!before && !after) {
                alone.add(new PathStep.Move(x, y));
                alone.add(new PathStep.Line(x, y));
            }
        }
        float distance = (across.to() - across.from()) / series.size();
        if (!path.isEmpty()) {
            float thickness = distance < DENSE ? FINE : THICKNESS;
            sketch.trace(path, color, thickness, palette.dash(index));
        }
        // Markers that touched each other would be a smear, and the last reach out of the chart.
        if (series.size() <= MOST_MARKED && distance >= MARKER * 2) {
            for (int i = 0; i < series.size(); i++) {
                if (series.has(i)) {
                    float x = across.at(at[i]);
                    float y = up.at(series.value(i));
                    sketch.shape(palette.marker(index).path(x, y, MARKER), color);
                }
            }
        } else if (!alone.isEmpty()) {
            // A line of no length with round ends is a point.
            sketch.trace(alone, color, THICKNESS * 2, Dash.SOLID);
        }
    }

    private void fill(
            Sketch sketch, LineStacks stacks, int index, double[] at, Scale across, Scale up) {
        Color color = sketch.looks().palette().color(index);
        boolean single = chart.series().size() == 1;
        int i = 0;
        while (i < at.length) {
            int end = i;
            while (end < at.length && stacks.has(index, end)) {
                end++;
            }
            if (end > i) {
                List<PathStep> edge = new ArrayList<>();
                List<PathStep> outline = new ArrayList<>();
                for (int k = i; k < end; k++) {
                    float x = across.at(at[k]);
                    float y = up.at(stacks.to(index, k));
                    edge.add(k == i ? new PathStep.Move(x, y) : new PathStep.Line(x, y));
                }
                outline.addAll(edge);
                for (int k = end - 1; k >= i; k--) {
                    outline.add(new PathStep.Line(across.at(at[k]), up.at(stacks.from(index, k))));
                }
                outline.add(new PathStep.Close());
                sketch.shape(outline, single ? color.tint(0.3) : color);
                if (end - i == 1) {
                    // A single value has no width: it is drawn as a line down to zero.
                    sketch.trace(outline.subList(0, 2), color, THICKNESS, Dash.SOLID);
                } else {
                    Color line = single ? color : sketch.looks().paper();
                    sketch.trace(edge, line, single ? THICKNESS : 0.6f, Dash.SOLID);
                }
            }
            i = end + 1;
        }
    }

    private boolean namesFit(Sketch sketch, Box box) {
        return chart.series().size() > 1
                && widestName(sketch) <= box.width() * NAMES
                && chart.series().stream().noneMatch(Series::isEmpty);
    }

    private float sampleWidth(ChartLooks looks) {
        return chart.filled() ? looks.label().size() * 0.9f : SAMPLE;
    }

    private float[] heights(Sketch sketch) {
        return Apart.equal(chart.series().size(), sketch.looks().lineHeight());
    }

    private float widestName(Sketch sketch) {
        float widest = 0;
        for (Series series : chart.series()) {
            widest = Math.max(widest, sketch.width(series.name(), sketch.looks().label()));
        }
        return widest;
    }

    private void drawNames(Sketch sketch, LineStacks stacks, Box plot, Scale up) {
        ChartLooks looks = sketch.looks();
        float[] middles = new float[chart.series().size()];
        for (int i = 0; i < middles.length; i++) {
            middles[i] = up.at(stacks.nameHeight(i));
        }
        float[] moved = Apart.move(middles, heights(sketch), plot.y(), plot.bottom());
        for (int i = 0; i < moved.length; i++) {
            float x = plot.end() + looks.gap() * 1.6f;
            if (chart.filled()) {
                float side = looks.label().size() * 0.9f;
                sketch.fill(x, moved[i] - side / 2, side, side, looks.palette().color(i));
            } else {
                List<PathStep> sample =
                        List.of(
                                new PathStep.Move(x, moved[i]),
                                new PathStep.Line(x + SAMPLE, moved[i]));
                sketch.trace(sample, looks.palette().color(i), THICKNESS, looks.palette().dash(i));
            }
            Line name = sketch.fit(chart.series().get(i).name(), looks.label(), Float.MAX_VALUE);
            sketch.textAt(name, x + sampleWidth(looks) + looks.gap() * 0.8f, moved[i], Align.START);
        }
    }
}
