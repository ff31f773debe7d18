package dev.octavo.engine.chart;

import dev.octavo.engine.chart.Chart.Bars;

/// Draws bars the way they go.
record BarPlot(Bars bars) implements Plot {
    @Override
    public float naturalHeight(Sketch sketch, float width) {
        return plot(sketch, width).naturalHeight(sketch, width);
    }

    @Override
    public void draw(Sketch sketch, Box box) {
        plot(sketch, box.width()).draw(sketch, box);
    }

    private Plot plot(Sketch sketch, float width) {
        BarValues values = new BarValues(bars);
        return goesUp(sketch, width) ? new UprightBars(bars, values) : new LyingBars(bars, values);
    }

    private boolean goesUp(Sketch sketch, float width) {
        return switch (bars.direction()) {
            case UP -> true;
            case ACROSS -> false;
            case AUTO -> {
                float band = width * 0.92f / Math.max(1, bars.categories().names().size());
                yield bars.categories().ordered()
                        || CategoryLabels.fitsUpright(sketch, bars.categories().names(), band);
            }
        };
    }

    /// Whether each bar says its value.
    static boolean saysValues(Bars bars, int most) {
        return switch (bars.labels()) {
            case ALL -> true;
            case NONE -> false;
            case AUTO -> bars.series().size() == 1 && bars.categories().names().size() <= most;
        };
    }
}
