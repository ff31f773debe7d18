package dev.octavo.engine.chart;

/// The axis under lines and points.
interface LowerAxis {
    /// The height of its texts.
    float height();

    /// How far its texts reach before the plot.
    float before();

    /// How far its texts reach behind the plot.
    float behind();

    /// Draws it under a plot.
    Scale draw(Sketch sketch, Box plot);

    /// The axis that suits what it measures.
    ///
    /// @param width of the plot, about
    static LowerAxis of(Sketch sketch, Positions.Axis axis, ValueAxis.Extent extent, float width) {
        return switch (axis) {
            case Positions.Measured(ValueTexts texts) ->
                    MeasuredAxis.of(sketch, extent, width, texts);
            case Positions.Timed timed -> TimeAxis.of(sketch, extent, width, timed);
        };
    }

    /// An axis of names at equal distances.
    record Names(CategoryLabels labels, int count) implements LowerAxis {
        @Override
        public float height() {
            return labels.height();
        }

        @Override
        public float before() {
            return labels.overhang();
        }

        @Override
        public float behind() {
            return 0;
        }

        @Override
        public Scale draw(Sketch sketch, Box plot) {
            float band = plot.width() / count;
            labels.draw(sketch, plot.x(), plot.bottom(), band);
            return new Scale(-0.5, count - 0.5, plot.x(), plot.end());
        }
    }

    /// An axis of numbers.
    record MeasuredAxis(ValueAxis axis, Heading title, float half, float lineHeight)
            implements LowerAxis {
        static MeasuredAxis of(
                Sketch sketch, ValueAxis.Extent extent, float width, ValueTexts texts) {
            ValueAxis axis = ValueAxis.across(extent, width, texts, sketch);
            Heading title = Heading.of(sketch, texts.title(), width);
            return new MeasuredAxis(
                    axis, title, axis.width(sketch) / 2, sketch.looks().lineHeight());
        }

        @Override
        public float height() {
            return lineHeight * 1.4f + title.height();
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
            title.draw(sketch, plot.x(), plot.bottom() + lineHeight * 1.4f);
            return axis.drawAcross(sketch, plot);
        }
    }
}
