package dev.octavo.engine.chart;

import dev.octavo.engine.chart.TimeTicks.Tick;
import dev.octavo.engine.layout.Align;

import java.util.ArrayList;
import java.util.List;

/// An axis of times: months over their year, days over their month.
///
/// @param half the most that a text reaches beyond its tick
record TimeAxis(ValueAxis.Extent extent, List<Tick> ticks, float half, float lineHeight)
        implements LowerAxis {
    private static final float TICK = 3;

    static TimeAxis of(Sketch sketch, ValueAxis.Extent extent, float width, Positions.Timed axis) {
        List<Tick> ticks = List.of();
        for (int most = 12; most >= 1; most--) {
            ticks = TimeTicks.between(extent.low(), extent.high(), most, axis);
            float needed = 0;
            for (Tick tick : ticks) {
                needed += sketch.width(tick.text(), sketch.looks().muted()) * 1.5f;
            }
            if (needed <= width) {
                break;
            }
        }
        float half = 0;
        for (Tick tick : ticks) {
            half = Math.max(half, sketch.width(tick.text(), sketch.looks().muted()) / 2);
            half = Math.max(half, sketch.width(tick.context(), sketch.looks().muted()) / 2);
        }
        return new TimeAxis(extent, ticks, half, sketch.looks().lineHeight());
    }

    private boolean hasContext() {
        return ticks.stream().anyMatch(tick -> !tick.context().isEmpty());
    }

    @Override
    public float height() {
        return lineHeight * (hasContext() ? 2.5f : 1.5f);
    }

    @Override
    public float before() {
        return half;
    }

    @Override
    public float behind() {
        return half;
    }

    @Override
    public Scale draw(Sketch sketch, Box plot) {
        boolean single = extent.low() == extent.high();
        Scale scale =
                single
                        ? new Scale(extent.low() - 1, extent.low() + 1, plot.x(), plot.end())
                        : new Scale(extent.low(), extent.high(), plot.x(), plot.end());
        ChartLooks looks = sketch.looks();
        float baseline = plot.bottom() + lineHeight * 1.15f;
        for (Tick tick : ticks) {
            float x = scale.at(tick.at());
            sketch.vertical(x, plot.bottom(), TICK, 0.5f, looks.axis());
            sketch.text(tick.text(), looks.muted(), x, baseline, Align.CENTER);
        }
        for (Tick tick : withRoom(sketch, scale)) {
            float x = scale.at(tick.at());
            sketch.text(tick.context(), looks.label(), x, baseline + lineHeight, Align.CENTER);
        }
        return scale;
    }

    /// What ticks are part of, where that can stand without covering what follows.
    private List<Tick> withRoom(Sketch sketch, Scale scale) {
        List<Tick> shown = new ArrayList<>();
        for (Tick tick : ticks) {
            if (tick.context().isEmpty()) {
                continue;
            }
            if (!shown.isEmpty()) {
                Tick last = shown.getLast();
                float distance = scale.at(tick.at()) - scale.at(last.at());
                float needed =
                        sketch.width(tick.context() + "  " + last.context(), sketch.looks().label())
                                / 2;
                if (distance < needed) {
                    shown.removeLast();
                }
            }
            shown.add(tick);
        }
        return shown;
    }
}
