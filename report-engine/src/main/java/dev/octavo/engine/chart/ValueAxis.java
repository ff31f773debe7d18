package dev.octavo.engine.chart;

import dev.octavo.engine.layout.Align;
import dev.octavo.engine.text.TextStyle;

import java.util.List;
import java.util.stream.DoubleStream;

/// The axis of values, with a line across the chart at each of its ticks.
final class ValueAxis {
    /// The least distance of ticks above each other, as a multiple of the line height.
    private static final float UP_DISTANCE = 2.4f;

    /// Room that a tick beside others is given, as a multiple of its text's width.
    private static final float ACROSS_DISTANCE = 1.8f;

    /// Data that takes less than this share of the way from zero is looked at more closely.
    private static final double FAR_FROM_ZERO = 0.25;

    private static final float GRID = 0.4f;
    private static final float BASE = 0.8f;

    private final Ticks ticks;
    private final ValueTexts texts;

    private ValueAxis(Ticks ticks, ValueTexts texts) {
        this.ticks = ticks;
        this.texts = texts;
    }

    /// An axis that goes up.
    ///
    /// @param room from its lowest to its highest tick
    static ValueAxis up(Extent extent, float room, ValueTexts texts, ChartLooks looks) {
        int most = (int) (room / (UP_DISTANCE * looks.lineHeight())) + 1;
        int count = Math.clamp(most, 2, 7);
        Ticks ticks = Ticks.covering(extent.low(), extent.high(), count, texts.whole());
        return new ValueAxis(ticks, texts);
    }

    /// An axis that goes across, with as many ticks as their texts leave room for.
    static ValueAxis across(Extent extent, float room, ValueTexts texts, Sketch sketch) {
        ValueAxis axis = null;
        for (int most = 8; most >= 2; most--) {
            Ticks ticks = Ticks.covering(extent.low(), extent.high(), most, texts.whole());
            axis = new ValueAxis(ticks, texts);
            float needed = axis.widest(sketch) * ACROSS_DISTANCE * axis.names().size();
            if (needed <= room) {
                break;
            }
        }
        return java.util.Objects.requireNonNull(axis);
    }

    /// The least and the greatest value to be shown.
    record Extent(double low, double high) {
        /// The extent of values, or that of nothing: 0 to 1.
        static Extent of(DoubleStream values) {
            java.util.DoubleSummaryStatistics all = values.summaryStatistics();
            return all.getCount() == 0 ? new Extent(0, 1) : new Extent(all.getMin(), all.getMax());
        }

        Extent withZero() {
            return new Extent(Math.min(0, low), Math.max(0, high));
        }

        /// With zero, unless all values are so far from it that their differences would not be
        /// seen.
        Extent withNearZero() {
            double reach = Math.max(Math.abs(low), Math.abs(high));
            boolean far = low * Math.signum(high) > 0 && (high - low) < FAR_FROM_ZERO * reach;
            return far && low < high ? this : withZero();
        }
    }

    private List<String> names() {
        return ticks.values().mapToObj(value -> texts.tick(value, ticks.step())).toList();
    }

    private float widest(Sketch sketch) {
        TextStyle style = sketch.looks().muted();
        float widest = 0;
        for (String name : names()) {
            widest = Math.max(widest, sketch.width(name, style));
        }
        return widest;
    }

    /// The width of the texts beside an axis that goes up, with the gap to the data.
    float width(Sketch sketch) {
        return widest(sketch) + sketch.looks().gap();
    }

    Ticks ticks() {
        return ticks;
    }

    /// Draws lines across a chart, and their texts at its start.
    Scale drawUp(Sketch sketch, Box plot) {
        ChartLooks looks = sketch.looks();
        Scale scale = new Scale(ticks.low(), ticks.high(), plot.bottom(), plot.y());
        ticks.values()
                .forEach(
                        value -> {
                            float y = scale.at(value);
                            sketch.horizontal(plot.x(), y, plot.width(), GRID, looks.grid());
                            String name = texts.tick(value, ticks.step());
                            sketch.text(
                                    name,
                                    looks.muted(),
                                    plot.x() - looks.gap(),
                                    y + sketch.capHeight() / 2,
                                    Align.END);
                        });
        return scale;
    }

    /// Draws lines down a chart, and their texts under it; where there is no room for all texts,
    /// those that would touch the one before are left out.
    Scale drawAcross(Sketch sketch, Box plot) {
        ChartLooks looks = sketch.looks();
        Scale scale = new Scale(ticks.low(), ticks.high(), plot.x(), plot.end());
        float baseline = plot.bottom() + looks.lineHeight();
        float free = Float.NEGATIVE_INFINITY;
        for (double value : ticks.values().toArray()) {
            float x = scale.at(value);
            sketch.vertical(x, plot.y(), plot.height(), GRID, looks.grid());
            String name = texts.tick(value, ticks.step());
            float half = sketch.width(name, looks.muted()) / 2;
            if (x - half >= free) {
                sketch.text(name, looks.muted(), x, baseline, Align.CENTER);
                free = x + half + looks.gap();
            }
        }
        return scale;
    }

    /// Draws the line that data above or below zero begins at.
    static void drawBase(Sketch sketch, Box plot, float y) {
        sketch.horizontal(plot.x(), y, plot.width(), BASE, sketch.looks().axis());
    }

    /// Draws the line that data before or behind zero begins at.
    static void drawUprightBase(Sketch sketch, Box plot, float x) {
        sketch.vertical(x, plot.y(), plot.height(), BASE, sketch.looks().axis());
    }
}
