package dev.octavo.engine.chart;

import dev.octavo.engine.chart.BarValues.Bar;
import dev.octavo.engine.layout.Align;
import dev.octavo.engine.text.Line;

import java.util.List;

/// Bars that go up, with their names under them.
record UprightBars(Chart.Bars chart, BarValues values) implements Plot {
    private static final int MOST_SAYING_VALUES = 16;

    /// The share of a category's width that stays free.
    private static final float FREE = 0.28f;

    /// No bar is wider, as a multiple of the font size: a few bars do not become walls.
    private static final float WIDEST = 7;

    @Override
    public float naturalHeight(Sketch sketch, float width) {
        float names =
                CategoryLabels.of(sketch, chart.categories(), width * 0.92f, width).height()
                        - sketch.looks().lineHeight();
        return Math.clamp(width * 0.36f, 110, 180) + names;
    }

    @Override
    public void draw(Sketch sketch, Box box) {
        ChartLooks looks = sketch.looks();
        List<String> names = chart.series().stream().map(Series::name).toList();
        Legend legend = Legend.of(sketch, names, Legend.Sample.AREA, box.width());
        legend.draw(sketch, box.x(), box.y());
        Heading heading = Heading.of(sketch, chart.values().title(), box.width());
        float lower = 3 * looks.lineHeight();
        ValueAxis axis =
                ValueAxis.up(
                        values.extent(),
                        box.height() - legend.height() - heading.height() - lower,
                        chart.values(),
                        looks);
        CategoryLabels widest =
                CategoryLabels.of(sketch, chart.categories(), box.width(), box.height());
        boolean says = saysValues(sketch, box.width() - widest.overhang());
        float start = says ? 0 : axis.width(sketch);
        CategoryLabels labels =
                CategoryLabels.of(sketch, chart.categories(), box.width() - start, box.height());
        if (labels.overhang() > start) {
            start = labels.overhang();
            labels =
                    CategoryLabels.of(
                            sketch, chart.categories(), box.width() - start, box.height());
        }
        boolean below = says && values.extent().low() < 0;
        float top = legend.height() + heading.height() + looks.lineHeight() * (says ? 1.2f : 0.5f);
        heading.draw(sketch, box.x(), box.y() + legend.height());
        float bottom = labels.height() + (below ? looks.lineHeight() : 0);
        Box plot = box.without(top, 0, bottom, Math.min(start, box.width() / 2));
        Scale scale = scale(sketch, plot, axis, says);
        drawBars(sketch, plot, scale, says);
        ValueAxis.drawBase(sketch, plot, scale.at(0));
        labels.draw(sketch, plot.x(), box.bottom() - labels.height(), band(plot));
    }

    private Scale scale(Sketch sketch, Box plot, ValueAxis axis, boolean says) {
        if (!says) {
            return axis.drawUp(sketch, plot);
        }
        // The values stand on the bars: lines behind them would say the same once more.
        ValueAxis.Extent extent = values.extent();
        double high = extent.high() == extent.low() ? extent.low() + 1 : extent.high();
        return new Scale(extent.low(), high, plot.bottom(), plot.y());
    }

    private float band(Box plot) {
        return plot.width() / chart.categories().names().size();
    }

    private float barWidth(float band, ChartLooks looks) {
        return Math.min(band * (1 - FREE) / values.slots(), WIDEST * looks.label().size());
    }

    private boolean saysValues(Sketch sketch, float width) {
        if (chart.stacked() || !BarPlot.saysValues(chart, MOST_SAYING_VALUES)) {
            return false;
        }
        float slot = width / chart.categories().names().size() / values.slots() * (1 - FREE / 3);
        return values.bars().stream()
                .allMatch(bar -> sketch.width(text(bar), sketch.looks().label()) <= slot);
    }

    private String text(Bar bar) {
        return chart.values().label(bar.value());
    }

    private void drawBars(Sketch sketch, Box plot, Scale scale, boolean says) {
        ChartLooks looks = sketch.looks();
        float band = band(plot);
        float width = barWidth(band, looks);
        float gap = values.slots() > 1 ? Math.min(1, width * 0.1f) : 0;
        for (Bar bar : values.bars()) {
            float middle = plot.x() + (bar.category() + 0.5f) * band;
            float x = middle + (bar.slot() - values.slots() / 2f) * width + gap / 2;
            float from = scale.at(bar.from());
            float to = scale.at(bar.to());
            float top = Math.min(from, to);
            float height = Math.abs(to - from);
            sketch.fill(x, top, width - gap, height, looks.palette().color(bar.series()));
            if (says) {
                float baseline =
                        bar.value() < 0
                                ? to + looks.lineHeight() * 0.9f
                                : to - looks.lineHeight() * 0.3f;
                sketch.text(
                        text(bar), looks.label(), x + (width - gap) / 2, baseline, Align.CENTER);
            } else if (chart.stacked()) {
                drawInside(sketch, bar, new Box(x, top, width, height), scale);
            }
        }
    }

    /// The parts of a bar are told apart by a thin line of paper, and say their values where
    /// they have room for them.
    private void drawInside(Sketch sketch, Bar bar, Box place, Scale scale) {
        ChartLooks looks = sketch.looks();
        if (bar.from() != 0) {
            sketch.horizontal(place.x(), scale.at(bar.from()), place.width(), 0.8f, looks.paper());
        }
        boolean wanted = chart.labels() == Chart.Labels.ALL;
        Line line =
                sketch.lines(
                                text(bar),
                                looks.label()
                                        .withColor(Palette.on(looks.palette().color(bar.series()))),
                                Float.MAX_VALUE)
                        .getFirst();
        if (wanted
                && line.width() <= place.width() * 0.9f
                && place.height() >= looks.lineHeight()) {
            float middle = place.y() + place.height() / 2;
            sketch.textAt(line, place.x() + place.width() / 2, middle, Align.CENTER);
        }
    }
}
