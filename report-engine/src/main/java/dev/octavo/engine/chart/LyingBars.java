package dev.octavo.engine.chart;

import dev.octavo.engine.chart.BarValues.Bar;
import dev.octavo.engine.layout.Align;
import dev.octavo.engine.text.Line;

import java.util.ArrayList;
import java.util.List;

/// Bars that go across, with their names before them.
record LyingBars(Chart.Bars chart, BarValues values) implements Plot {
    private static final int MOST_SAYING_VALUES = 60;
    private static final int MOST_LINES = 3;

    /// The most of the width that names take.
    private static final float NAMES = 0.38f;

    private static final float FREE = 0.3f;
    private static final float THICKEST = 2.2f;

    @Override
    public float naturalHeight(Sketch sketch, float width) {
        ChartLooks looks = sketch.looks();
        float rows = 0;
        for (String name : chart.categories().names()) {
            int lines = sketch.lines(name, looks.label(), width * NAMES).size();
            float forName = (Math.min(lines, MOST_LINES) + 0.3f) * looks.lineHeight();
            float forBars = values.slots() * looks.lineHeight() * 0.9f + looks.gap();
            rows += Math.max(Math.max(forName, forBars), looks.lineHeight() * 1.55f);
        }
        float above = legend(sketch, width).height() + heading(sketch, width).height();
        return above + rows + (says(sketch, width) ? 0 : looks.lineHeight() * 1.4f);
    }

    private Legend legend(Sketch sketch, float width) {
        List<String> names = chart.series().stream().map(Series::name).toList();
        return Legend.of(sketch, names, Legend.Sample.AREA, width);
    }

    private Heading heading(Sketch sketch, float width) {
        return Heading.of(sketch, chart.values().title(), width);
    }

    private boolean says(Sketch sketch, float width) {
        return !chart.stacked()
                && BarPlot.saysValues(chart, MOST_SAYING_VALUES)
                && widestValue(sketch, false) <= width / 4;
    }

    /// The width of the values before the line that bars begin at, or behind it.
    private float widestValue(Sketch sketch, boolean before) {
        float widest = 0;
        for (Bar bar : values.bars()) {
            if (bar.value() < 0 == before) {
                String text = chart.values().label(bar.value());
                widest = Math.max(widest, sketch.width(text, sketch.looks().label()));
            }
        }
        return widest == 0 ? 0 : widest + sketch.looks().gap();
    }

    @Override
    public void draw(Sketch sketch, Box box) {
        ChartLooks looks = sketch.looks();
        Legend legend = legend(sketch, box.width());
        Heading heading = heading(sketch, box.width());
        legend.draw(sketch, box.x(), box.y());
        heading.draw(sketch, box.x(), box.y() + legend.height());
        float above = legend.height() + heading.height();
        boolean says =
                says(sketch, box.width())
                        && (box.height() - above) / values.slots()
                                >= chart.categories().names().size() * looks.label().size() * 1.1f;
        float below = says ? 0 : looks.lineHeight() * 1.4f;
        float band = (box.height() - above - below) / chart.categories().names().size();
        List<List<Line>> names = names(sketch, box.width(), band);
        float start = widest(names) + looks.gap() * 1.5f;
        Box plot = box.without(above, 0, below, start);
        Scale scale;
        if (says) {
            scale = scale(sketch, plot);
        } else {
            ValueAxis axis =
                    ValueAxis.across(values.extent(), plot.width() * 0.9f, chart.values(), sketch);
            float half = axis.width(sketch) / 2;
            float before = Math.max(0, half - start);
            scale = axis.drawAcross(sketch, plot.without(0, half, 0, before));
        }
        drawBars(sketch, plot, scale, says);
        ValueAxis.drawUprightBase(sketch, plot, scale.at(0));
        for (int i = 0; i < names.size(); i++) {
            float middle = plot.y() + (i + 0.5f) * band;
            if (!names.get(i).isEmpty()) {
                sketch.textsAt(
                        names.get(i), box.x() + start - looks.gap() * 1.5f, middle, Align.END);
            }
        }
    }

    /// Names as far as there is room for them; the others are left out evenly.
    private List<List<Line>> names(Sketch sketch, float width, float band) {
        ChartLooks looks = sketch.looks();
        int most = Math.clamp((int) (band / looks.lineHeight()), 1, MOST_LINES);
        int every = (int) Math.ceil(looks.lineHeight() / Math.max(0.01f, band));
        List<List<Line>> names = new ArrayList<>();
        for (int i = 0; i < chart.categories().names().size(); i++) {
            names.add(
                    i % every == 0
                            ? sketch.fit(
                                    chart.categories().names().get(i),
                                    looks.label(),
                                    width * NAMES,
                                    most)
                            : List.of());
        }
        return names;
    }

    private static float widest(List<List<Line>> names) {
        float widest = 0;
        for (List<Line> name : names) {
            for (Line line : name) {
                widest = Math.max(widest, line.width());
            }
        }
        return widest;
    }

    /// The scale that leaves room for the values at the ends of the bars.
    private Scale scale(Sketch sketch, Box plot) {
        ValueAxis.Extent extent = values.extent();
        double high = extent.high() == extent.low() ? extent.low() + 1 : extent.high();
        float from = plot.x() + widestValue(sketch, true);
        float to = plot.end() - widestValue(sketch, false);
        return new Scale(extent.low(), high, from, Math.max(from + 1, to));
    }

    private void drawBars(Sketch sketch, Box plot, Scale scale, boolean says) {
        ChartLooks looks = sketch.looks();
        float band = plot.height() / chart.categories().names().size();
        float height =
                Math.min(band * (1 - FREE) / values.slots(), THICKEST * looks.label().size());
        for (Bar bar : values.bars()) {
            float middle = plot.y() + (bar.category() + 0.5f) * band;
            float y = middle + (bar.slot() - values.slots() / 2f) * height;
            float from = scale.at(bar.from());
            float to = scale.at(bar.to());
            float gap = values.slots() > 1 ? Math.min(1, height * 0.1f) : 0;
            float x = Math.min(from, to);
            float width = Math.abs(to - from);
            sketch.fill(x, y + gap / 2, width, height - gap, looks.palette().color(bar.series()));
            if (says) {
                Line line = sketch.fit(text(bar), looks.label(), plot.width());
                boolean before = bar.value() < 0;
                float at = before ? to - looks.gap() * 0.6f : to + looks.gap() * 0.6f;
                sketch.textAt(line, at, y + height / 2, before ? Align.END : Align.START);
            } else if (chart.stacked()) {
                drawInside(sketch, bar, new Box(x, y, width, height), scale);
            }
        }
    }

    private String text(Bar bar) {
        return chart.values().label(bar.value());
    }

    private void drawInside(Sketch sketch, Bar bar, Box place, Scale scale) {
        ChartLooks looks = sketch.looks();
        if (bar.from() != 0) {
            sketch.vertical(scale.at(bar.from()), place.y(), place.height(), 0.8f, looks.paper());
        }
        var style = looks.label().withColor(Palette.on(looks.palette().color(bar.series())));
        if (chart.labels() == Chart.Labels.ALL
                && sketch.width(text(bar), style) <= place.width() - looks.gap()
                && place.height() >= looks.label().size() * 0.9f) {
            Line line = sketch.fit(text(bar), style, place.width());
            float middle = place.y() + place.height() / 2;
            sketch.textAt(line, place.x() + place.width() / 2, middle, Align.CENTER);
        }
    }
}
