package dev.octavo.engine.chart;

/// The way in which one kind of chart is drawn.
interface Plot {
    /// The height that it looks best at.
    float naturalHeight(Sketch sketch, float width);

    /// Draws it; nothing stands outside the box.
    void draw(Sketch sketch, Box box);

    static Plot of(Chart chart) {
        return switch (chart) {
            case Chart.Bars bars -> new BarPlot(bars);
            case Chart.Lines lines -> new LinePlot(lines);
            case Chart.Pie pie -> new PiePlot(pie);
            case Chart.Scatter scatter -> new ScatterPlot(scatter);
            case Chart.Nothing nothing -> new EmptyPlot(nothing.text());
        };
    }
}
